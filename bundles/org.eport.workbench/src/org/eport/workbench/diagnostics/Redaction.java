package org.eport.workbench.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blots out who and what a text is about: known names, whatever looks like the name of a Chinese company or
 * office, and numbers of cards, organisations and documents, of which two characters at each end stay. Pure
 * and thread-safe.
 */
public final class Redaction {

    private static final String NAME = "\u2039name\u203a";
    private static final String HOME = "~";

    /** Seven and more digits and capitals with at least five digits: cards, codes and documents alike. */
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\w.])(?=(?:[A-Z]*\\d){5})[0-9A-Z]{7,}(?!\\w)");

    private static final Pattern ORGANISATION = Pattern.compile(
            "[\\u4e00-\\u9fff\\uff08\\uff09()]{2,30}?(?:公司|集团|海关|支局|分局|外汇局|税务局|银行|分行|支行|分中心|工厂)");

    private final List<String> names;
    private final String home;

    /**
     * @param names names of people and organisations that are known
     * @param home  the folder of whoever works here, which tells the account's name; empty when there is none
     */
    public Redaction(Collection<String> names, String home) {
        this.names = names.stream().filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        this.home = home;
    }

    public String clean(String text) {
        String clean = home.length() > 1 ? text.replace(home, HOME) : text;
        for (String name : names) {
            clean = clean.replace(name, NAME);
        }
        clean = ORGANISATION.matcher(clean).replaceAll(NAME);
        return NUMBER.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
    }

    /** The first and last two characters with stars between them. */
    public static String mask(String number) {
        int hidden = Math.max(0, number.length() - 4);
        return hidden == 0 ? "*".repeat(number.length())
                : number.substring(0, 2) + "*".repeat(hidden) + number.substring(number.length() - 2);
    }
}
