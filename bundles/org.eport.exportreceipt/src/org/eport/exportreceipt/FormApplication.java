package org.eport.exportreceipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * An enterprise's application for blank forms (核销单申请表), domain facts 4.1.1; its number is the unified
 * number.
 */
@Entity
@Table(name = "XR_APPLICATION")
public class FormApplication extends Document {

    /** Where an application stands (domain facts 4.1.1). */
    public enum State { DECLARED, APPROVED, REJECTED }

    @Column(name = "COPIES")
    private Integer copies;

    @Column(name = "APPLY_DATE")
    private String applyDate;

    @Column(name = "APPLICANT_CARD")
    private String applicantCard;

    @Column(name = "EXPORTER_NAME")
    private String exporterName;

    @Column(name = "SAFE_OFFICE")
    private String safeOffice;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    public int copies() {
        return copies;
    }

    public String exporterName() {
        return exporterName;
    }

    public String safeOffice() {
        return safeOffice;
    }

    public State state() {
        return state;
    }

    void apply(int wanted, String day, String card, String exporter, String office) {
        this.copies = wanted;
        this.applyDate = day;
        this.applicantCard = card;
        this.exporterName = exporter;
        this.safeOffice = office;
        this.state = State.DECLARED;
    }

    /** Its issue was revoked: it waits for SAFE again. */
    void reopen() {
        this.state = State.DECLARED;
    }
}
