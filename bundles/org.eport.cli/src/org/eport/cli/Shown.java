package org.eport.cli;

import java.util.List;

/** Something a command has to show, to people as lines and to machines as a tree. */
public interface Shown {

    /** Maps, lists, strings, numbers and booleans. */
    Object tree(Words words);

    List<String> lines(Words words);
}
