package org.eport.core.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * The right of an enterprise's card to a subsystem (权限), domain facts 3.1.5: applied for with the
 * legal-person card, approved at three levels by the agency in charge, valid to a day.
 */
@Entity
@Table(name = "EPORT_PERMISSION")
public class Permission extends Document {

    /** Where an application stands. */
    public enum State { DECLARED, LEVEL1_OK, LEVEL2_OK, GRANTED, REJECTED }

    @Column(name = "CARD_NUMBER")
    private String cardNumber;

    @Column(name = "SUBSYSTEM")
    private String subsystem;

    @Column(name = "AGENCY")
    private String agency;

    @Column(name = "OFFICE")
    private String office;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "VALID_TO")
    private String validTo;

    @Column(name = "OPINION")
    private String opinion;

    /** The number of the right of this card to this subsystem. */
    public static String number(String card, String subsystem) {
        return card + "-" + subsystem;
    }

    public String cardNumber() {
        return cardNumber;
    }

    public String subsystem() {
        return subsystem;
    }

    /** The office in charge of the enterprise, which approves. */
    public String office() {
        return office;
    }

    public State state() {
        return state;
    }

    /** Last day of the right, D8; empty while it was never granted. */
    public String validTo() {
        return validTo == null ? "" : validTo;
    }

    public String opinion() {
        return opinion == null ? "" : opinion;
    }

    /** Begins an application or a renewal; for the flow alone. */
    public void apply(String card, String forSubsystem, String agencyInCharge, String officeInCharge) {
        this.cardNumber = card;
        this.subsystem = forSubsystem;
        this.agency = agencyInCharge;
        this.office = officeInCharge;
        this.state = State.DECLARED;
        this.opinion = null;
    }

    /** Keeps an officer's opinion; for the flow alone. */
    public void decide(String newOpinion) {
        this.opinion = newOpinion.isEmpty() ? null : newOpinion;
    }

    /** Sets the last day of the right; for the flow alone. */
    public void grant(String lastDay) {
        this.validTo = lastDay;
    }
}
