package org.eport.core.card;

import java.util.List;

import org.eport.core.text.Message;

/** The card could not do what was asked; the message says why and what to do. */
public class CardException extends Exception {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        GONE, WRONG_PIN, BLOCKED, WRONG_PUK, PUK_BLOCKED, PIN_REQUIRED, PIN_MUST_CHANGE, BAD_NEW_PIN,
        UNREADABLE, BAD_DIGEST
    }

    private final Reason reason;
    private final transient Message message;

    /**
     * @param args of the text {@code card.<reason>}: the tries left of WRONG_PIN and WRONG_PUK, the card
     *             number (or else the reader's name) of UNREADABLE, none for the others
     */
    public CardException(Reason reason, Object... args) {
        this(reason, null, args);
    }

    /** The same with the failure beneath it. */
    public CardException(Reason reason, Throwable cause, Object... args) {
        super(reason + " " + List.of(args), cause);
        this.reason = reason;
        this.message = Message.of(key(reason), args);
    }

    public Reason reason() {
        return reason;
    }

    public Message text() {
        return message;
    }

    private static String key(Reason reason) {
        return "card." + switch (reason) {
            case GONE -> "gone";
            case WRONG_PIN -> "wrongPin";
            case BLOCKED -> "blocked";
            case WRONG_PUK -> "wrongPuk";
            case PUK_BLOCKED -> "pukBlocked";
            case PIN_REQUIRED -> "pinRequired";
            case PIN_MUST_CHANGE -> "pinMustChange";
            case BAD_NEW_PIN -> "badNewPin";
            case UNREADABLE -> "unreadable";
            case BAD_DIGEST -> "badDigest";
        };
    }
}
