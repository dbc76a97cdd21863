package org.eport.workbench.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.help.Block;
import org.eport.help.Run;

/**
 * Reads a text that a translator can write: parts are divided by {@code |}, a part that begins with {@code -}
 * is an item of a list, {@code [words](target)} is a link, {@code `key`} a key.
 */
final class WelcomeText {

    private static final Pattern SPECIAL = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)|`([^`]+)`");
    private static final String BULLET = "\u2022";

    private WelcomeText() {
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split("\\|")) {
            String words = part.strip();
            blocks.add(words.startsWith("-") ? new Block.Item(0, BULLET, runs(words.substring(1).strip()))
                    : new Block.Paragraph(runs(words)));
        }
        return blocks;
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
