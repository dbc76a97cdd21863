package org.eport.rollout;

import java.util.Locale;

/** A name or sentence that comes from a plug-in and so must be there in both languages already. */
public record Words(String zh, String en) {

    public static final Words NONE = new Words("", "");

    /** The same in both, for numbers and codes. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
