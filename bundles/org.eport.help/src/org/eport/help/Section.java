package org.eport.help;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading with an anchor and what stands below it until the next one.
 *
 * @param anchor empty for what stands before the first anchor of a page
 */
public record Section(String anchor, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** The words below the heading, block by block. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
