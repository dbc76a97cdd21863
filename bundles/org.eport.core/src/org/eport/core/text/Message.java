package org.eport.core.text;

import java.util.List;

/**
 * A sentence not yet written: its key in the bundles' texts and the arguments it needs.
 * Arguments are strings, numbers (printed without grouping) or messages of their own.
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
