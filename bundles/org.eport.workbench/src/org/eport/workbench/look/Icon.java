package org.eport.workbench.look;

import java.util.Locale;

/**
 * The pictures there are, each a file of its own name in {@code icons}; see {@link Icons} for how they are
 * drawn.
 */
public enum Icon {
    APPLY, APPROVE, BANK, BOOK, BOX, BUILDING, CALENDAR, CANCEL, CARD, CHART, CLOCK, CLOSE, COLUMNS,
    COPY, DATABASE, DELETE, DIAGRAM, DOWN, DRAFT, EDIT, ERROR, EXCEL, EXPORT, EYE, FILE, FILES, FILTER,
    FOLDER, HELP, HISTORY, HOME, IMPORT, INFO, KEY, KEYBOARD, LANGUAGE, LAYOUT, LEDGER, LIST, LOCK, LOG,
    LOST, MAIL, MOON, NEXT, NOTE, OPEN, PDF, PENDING, PLAY, PLUG, PLUS, PREVIOUS, PRINT, QUESTION, QUIT,
    RECEIPT, REFRESH, REJECT, SAVE, SEARCH, SETTINGS, SHIELD, SHIP, STAR, STOP, SUBMIT, SUCCESS, SUN,
    TASK, TICK, TRUCK, UNLOCK, UP, USER, VERIFY, WARNING;

    /** Where plugin.xml would name it: {@code icons/<name>.svg}. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }
}
