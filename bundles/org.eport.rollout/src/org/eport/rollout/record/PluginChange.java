package org.eport.rollout.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/** One change of the plug-ins of an installation, ordered before it is put in force and confirmed behind it. */
@Entity
@Table(name = "RO_CHANGE")
public class PluginChange extends Document {

    /** What was wished for. */
    public enum Kind {
        INSTALL, UPDATE, REMOVE, REVERT
    }

    /** Ordered and not confirmed means that the power went at the wrong moment; the next change clears it up. */
    public enum State {
        ORDERED, DONE, ABANDONED, REFUSED
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private Kind kind;

    @Column(name = "PLUGINS")
    private String plugins;

    @Column(name = "SITES")
    private String sites;

    @Column(name = "SIGNERS")
    private String signers;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "ORDERED_AT")
    private String orderedAt;

    @Column(name = "OFFICE")
    private String office;

    @Column(name = "CARD_NUMBER")
    private String cardNumber;

    @Column(name = "STATE_NUMBER")
    private Integer stateNumber;

    public State state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    /** Id and versions of each plug-in, separated by semicolons. */
    public String plugins() {
        return plugins == null ? "" : plugins;
    }

    /** Where they came from, separated by semicolons. */
    public String sites() {
        return sites == null ? "" : sites;
    }

    /** Who signed what came, separated by semicolons. */
    public String signers() {
        return signers == null ? "" : signers;
    }

    /** Data branch of whoever asked. */
    public String office() {
        return office;
    }

    /** Card of whoever asked. */
    public String cardNumber() {
        return cardNumber;
    }

    /** Why it was refused; empty otherwise. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** T14 in UTC. */
    public String orderedAt() {
        return orderedAt;
    }

    /** Number of the state it led to; 0 for a refusal. */
    public int stateNumber() {
        return stateNumber == null ? 0 : stateNumber;
    }

    void describe(Kind newKind, String newPlugins, String newSites) {
        this.kind = newKind;
        this.plugins = empty(newPlugins);
        this.sites = empty(newSites);
    }

    void by(String card, String atOffice, String at) {
        this.cardNumber = card;
        this.office = atOffice;
        this.orderedAt = at;
    }

    void ordered(int newState, String newSigners) {
        this.state = State.ORDERED;
        this.stateNumber = newState;
        this.signers = empty(newSigners);
    }

    void refused(String why) {
        this.state = State.REFUSED;
        this.reason = why;
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
