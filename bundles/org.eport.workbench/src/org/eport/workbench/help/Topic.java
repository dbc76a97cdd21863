package org.eport.workbench.help;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of the contents.
 *
 * @param href of the page, with or without an anchor; empty when it only groups others
 */
record Topic(String label, String href, List<Topic> children) {

    Topic {
        children = List.copyOf(children);
    }

    Stream<Topic> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Topic::all));
    }

    /** The address of the page without the anchor in it. */
    static String address(String href) {
        int anchor = href.indexOf('#');
        return anchor < 0 ? href : href.substring(0, anchor);
    }

    /** What stands behind the # of an address, or nothing. */
    static String anchor(String href) {
        int anchor = href.indexOf('#');
        return anchor < 0 ? "" : href.substring(anchor + 1);
    }
}
