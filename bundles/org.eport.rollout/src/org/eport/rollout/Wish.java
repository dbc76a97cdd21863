package org.eport.rollout;

import java.util.List;

/**
 * What somebody wants to become of the plug-ins.
 *
 * @param plugins ids with or without {@code .feature}; none for {@link Kind#REVERT}; for {@link Kind#UPDATE} none means
 *                all that have an update
 * @param version wanted version of a single plug-in to install; empty: the newest offered
 */
public record Wish(Kind kind, List<String> plugins, String version) {

    /** What can be wished for. */
    public enum Kind {
        INSTALL, UPDATE, REMOVE, REVERT
    }

    public Wish {
        plugins = List.copyOf(plugins);
    }

    public static Wish install(String... plugins) {
        return new Wish(Kind.INSTALL, List.of(plugins), "");
    }

    public static Wish update(String... plugins) {
        return new Wish(Kind.UPDATE, List.of(plugins), "");
    }

    public static Wish remove(String... plugins) {
        return new Wish(Kind.REMOVE, List.of(plugins), "");
    }

    /** Back to what there was before the last change. */
    public static Wish revert() {
        return new Wish(Kind.REVERT, List.of(), "");
    }
}
