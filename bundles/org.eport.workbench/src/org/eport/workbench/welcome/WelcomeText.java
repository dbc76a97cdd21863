package org.eport.workbench.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.help.Block;
import org.eport.help.Run;

/**
 * Reads a text that a translator can write: parts are divided by {@code |}, a part that begins with {@code -}
 * is an item of a list, {@code [words](target)} is a link, {@code `key`} a key. A part with a link to
 * something that is not installed is left out.
 */
final class WelcomeText {

    private static final Pattern SPECIAL = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)|`([^`]+)`");
    private static final String BULLET = "\u2022";

    private WelcomeText() {
    }

    /**
     * Nothing when only an introduction would be left of a list.
     *
     * @param leads whether a link leads somewhere in this installation
     */
    static List<Block> blocks(String text, Predicate<String> leads) {
        List<Block> blocks = new ArrayList<>();
        boolean shortened = false;
        for (String part : text.split("\\|")) {
            String words = part.strip();
            boolean item = words.startsWith("-");
            List<Run> runs = runs(item ? words.substring(1).strip() : words);
            if (!runs.stream().filter(Run::link).map(Run::href).allMatch(leads)) {
                shortened = true;
            } else {
                blocks.add(item ? new Block.Item(0, BULLET, runs) : new Block.Paragraph(runs));
            }
        }
        boolean introductionOnly = shortened && blocks.stream().noneMatch(Block.Item.class::isInstance);
        return introductionOnly ? List.of() : blocks;
    }

    private static List<Run> runs(String words) {
        List<Run> runs = new ArrayList<>();
        Matcher special = SPECIAL.matcher(words);
        int from = 0;
        while (special.find()) {
            runs.add(new Run(words.substring(from, special.start()), false, false, ""));
            runs.add(special.group(1) == null ? new Run(special.group(3), false, true, "")
                    : new Run(special.group(1), false, false, special.group(2)));
            from = special.end();
        }
        runs.add(new Run(words.substring(from), false, false, ""));
        return runs;
    }
}
