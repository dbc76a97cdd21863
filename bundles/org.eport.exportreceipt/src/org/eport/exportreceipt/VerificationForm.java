package org.eport.exportreceipt;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * The export proceeds verification form (出口收汇核销单), domain facts 4.1.1. Its number is printed on paper and
 * equals the approval number of the declaration it is used with.
 */
@Entity
@Table(name = "XR_FORM")
public class VerificationForm extends Document {

    @Column(name = "EXPORTER_NAME")
    private String exporterName;

    @Column(name = "SAFE_OFFICE")
    private String safeOffice;

    @Enumerated(EnumType.STRING)
    @Column(name = "SAFE_STATUS")
    private SafeStatus safeStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "CUSTOMS_STATUS")
    private CustomsStatus customsStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "SUBMIT_STATUS")
    private SubmitStatus submitStatus;

    @Column(name = "FILING_PORT")
    private String filingPort;

    @Column(name = "ISSUE_DATE")
    private String issueDate;

    @Column(name = "SUBMIT_DATE")
    private String submitDate;

    @Column(name = "FILED_AT")
    private String filedAt;

    @Column(name = "UNFILED_AT")
    private String unfiledAt;

    @Column(name = "ENTRY_ID")
    private String entryId;

    @Column(name = "SETTLEMENT_COPY")
    private Boolean settlementCopy = false;

    @Column(name = "DECLARATION_CHANGED")
    private Boolean declarationChanged = false;

    @Column(name = "LOST_AT")
    private String lostAt;

    @Column(name = "OPERATOR_CARD")
    private String operatorCard;

    /** A form fresh from SAFE: valid, unused, not submitted. */
    public static VerificationForm issued(String number, String owner, String exporter, String office,
            String day) {
        VerificationForm form = new VerificationForm();
        form.number(number);
        form.orgCode(owner);
        form.exporterName = exporter;
        form.safeOffice = office;
        form.issueDate = day;
        form.safeStatus = SafeStatus.VALID;
        form.customsStatus = CustomsStatus.UNUSED;
        form.submitStatus = SubmitStatus.NOT_SUBMITTED;
        return form;
    }

    public String exporterName() {
        return exporterName;
    }

    public SafeStatus safeStatus() {
        return safeStatus;
    }

    public CustomsStatus customsStatus() {
        return customsStatus;
    }

    public SubmitStatus submitStatus() {
        return submitStatus;
    }

    /** The customs office the form is filed at; empty while it is not filed. */
    public Optional<String> filingPort() {
        return Optional.ofNullable(filingPort).filter(port -> !port.isEmpty());
    }

    /** D8. */
    public String issueDate() {
        return issueDate;
    }

    /** D8 of the last submission. */
    public Optional<String> submitDate() {
        return Optional.ofNullable(submitDate);
    }

    /** The declaration customs used the form with. */
    public Optional<String> entryId() {
        return Optional.ofNullable(entryId);
    }

    /** Whether the settlement copy (结汇联) of its declaration has arrived. */
    public boolean settlementCopyArrived() {
        return settlementCopy;
    }

    /** Whether the declaration changed after the last submission, so that SAFE still holds old data. */
    public boolean changedSinceSubmission() {
        return declarationChanged;
    }

    void file(String port, String at, String card) {
        this.filingPort = port;
        this.filedAt = at;
        this.unfiledAt = null;
        this.operatorCard = card;
    }

    void unfile(String at) {
        this.filingPort = null;
        this.unfiledAt = at;
    }

    void use(String declaration, boolean copyArrived) {
        this.entryId = declaration;
        this.settlementCopy = copyArrived;
    }

    void copyArrived() {
        this.settlementCopy = true;
    }

    void declarationChanged() {
        this.declarationChanged = submitStatus == SubmitStatus.SUBMITTED;
    }

    void submit(String day, String card) {
        this.submitDate = day;
        this.declarationChanged = false;
        this.operatorCard = card;
    }

    void lose(String at, String card) {
        this.lostAt = at;
        this.operatorCard = card;
    }

    void handledBy(String card) {
        this.operatorCard = card;
    }

    void cancel() {
        this.safeStatus = SafeStatus.CANCELLED;
    }

    /** Nobody has done anything with it since SAFE issued it. */
    boolean untouched() {
        return safeStatus == SafeStatus.VALID && customsStatus == CustomsStatus.UNUSED && filingPort()
                .isEmpty()
                && submitStatus == SubmitStatus.NOT_SUBMITTED;
    }
}
