package org.eport.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xml.sax.SAXException;

/** One topic as it is read. Unchanging; thread-safe. */
public record Page(String title, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** @throws IOException the stream cannot be read or is not well-formed XHTML without a document type */
    public static Page read(InputStream xhtml) throws IOException {
        try {
            return new PageReader().read(xhtml);
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    /** The sections in their order; the first has no anchor and may be empty. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Block> blocksOfSection = new ArrayList<>();
        String anchor = "";
        String name = title;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && !heading.id().isEmpty()) {
                sections.add(new Section(anchor, name, blocksOfSection));
                blocksOfSection.clear();
                anchor = heading.id();
                name = heading.text();
            } else if (!(block instanceof Block.Heading heading && heading.level() == 1)) {
                blocksOfSection.add(block);
            }
        }
        sections.add(new Section(anchor, name, blocksOfSection));
        return sections;
    }

    public Optional<Section> section(String anchor) {
        return sections().stream().filter(section -> section.anchor().equals(anchor)).findFirst();
    }
}
