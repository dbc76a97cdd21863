package org.eport.cli;

import java.util.List;
import java.util.Locale;

/**
 * Language and form of everything said, found before the command line is read: even what is wrong with the
 * command line has to be said in them.
 */
record Preferences(Locale locale, boolean json) {

    /** The one command that writes its JSON into a file of its own. */
    private static final String OWN_JSON = "bench";

    static Preferences of(List<String> args, Locale system) {
        Locale locale = system.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        for (int i = 0; i < args.size(); i++) {
            String next = i + 1 < args.size() ? args.get(i + 1) : "";
            locale = switch (args.get(i) + " " + next) {
                case String both when both.matches("--lang[= ](zh|ZH)\\b.*") -> Locale.CHINESE;
                case String both when both.matches("--lang[= ](en|EN)\\b.*") -> Locale.ENGLISH;
                default -> locale;
            };
        }
        return new Preferences(locale, args.contains("--json") && !args.contains(OWN_JSON));
    }
}
