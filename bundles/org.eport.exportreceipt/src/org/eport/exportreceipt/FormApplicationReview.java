package org.eport.exportreceipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * What SAFE decided on an application (核销单申请审批表), domain facts 4.1.1; has the application's unified number,
 * and a dash and a count behind it when the application was decided on again.
 */
@Entity
@Table(name = "XR_REVIEW")
public class FormApplicationReview extends Document {

    /** Issued in full or in part, or returned to the enterprise. */
    public enum Decision { ISSUED, RETURNED }

    @Column(name = "REVIEW_DATE")
    private String reviewDate;

    @Column(name = "APPROVED_COPIES")
    private Integer approvedCopies;

    @Column(name = "OPINION")
    private String opinion;

    @Column(name = "OFFICER_CARD")
    private String officerCard;

    @Column(name = "SAFE_OFFICE")
    private String safeOffice;

    @Enumerated(EnumType.STRING)
    @Column(name = "DECISION")
    private Decision decision;

    static FormApplicationReview of(FormApplication application, String number, String day, String card,
            Decision decision, int copies, String opinion) {
        FormApplicationReview review = new FormApplicationReview();
        review.number(number);
        review.orgCode(application.orgCode());
        review.reviewDate = day;
        review.approvedCopies = copies;
        review.opinion = opinion.isEmpty() ? null : opinion;
        review.officerCard = card;
        review.safeOffice = application.safeOffice();
        review.decision = decision;
        return review;
    }

    public String reviewDate() {
        return reviewDate;
    }

    public int approvedCopies() {
        return approvedCopies;
    }

    public Decision decision() {
        return decision;
    }
}
