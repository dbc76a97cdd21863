package org.eport.exportreceipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/** Which forms SAFE issued on an application (核销单发放登记表), domain facts 4.1.1. */
@Entity
@Table(name = "XR_ISSUE")
public class FormIssueRecord extends Document {

    @Column(name = "ISSUE_DATE")
    private String issueDate;

    @Column(name = "REVOKED")
    private Boolean revoked = false;

    @Column(name = "FIRST_NUMBER")
    private String firstNumber;

    @Column(name = "LAST_NUMBER")
    private String lastNumber;

    @Column(name = "FORM_COUNT")
    private Integer formCount;

    @Column(name = "APPLICATION_NUMBER")
    private String applicationNumber;

    @Column(name = "SAFE_OFFICE")
    private String safeOffice;

    static FormIssueRecord of(FormApplication application, String number, String day, String first,
            String last, int count) {
        FormIssueRecord record = new FormIssueRecord();
        record.number(number);
        record.orgCode(application.orgCode());
        record.issueDate = day;
        record.firstNumber = first;
        record.lastNumber = last;
        record.formCount = count;
        record.applicationNumber = application.number();
        record.safeOffice = application.safeOffice();
        return record;
    }

    public boolean revoked() {
        return revoked;
    }

    public String firstNumber() {
        return firstNumber;
    }

    public String lastNumber() {
        return lastNumber;
    }

    public int formCount() {
        return formCount;
    }

    public String applicationNumber() {
        return applicationNumber;
    }

    void revoke() {
        this.revoked = true;
    }
}
