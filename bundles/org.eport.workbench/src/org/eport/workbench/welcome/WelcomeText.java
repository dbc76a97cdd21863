package org.eport.workbench.welcome;

import java.util.regex.Pattern;

/**
 * Makes the markup of form texts from a text that a translator can read: parts are divided by {@code |}, a part that
 * begins with {@code -} is an item of a list, {@code [words](target)} is a link, {@code `key`} a key.
 */
final class WelcomeText {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    private WelcomeText() {
    }

    static String markup(String text) {
        StringBuilder markup = new StringBuilder("<form>");
        for (String part : text.split("\\|")) {
            String words = part.strip();
            boolean item = words.startsWith("-");
            String inner = inline(item ? words.substring(1).strip() : words);
            markup.append(item ? "<li bindent=\"4\" indent=\"16\" vspace=\"false\">" + inner + "</li>"
                    : "<p vspace=\"false\">" + inner + "</p>");
        }
        return markup.append("</form>").toString();
    }

    private static String inline(String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String linked = LINK.matcher(safe).replaceAll("<a href=\"$2\">$1</a>");
        return KEY.matcher(linked).replaceAll("<b>$1</b>");
    }
}
