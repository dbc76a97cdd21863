package org.eport.rollout;

import org.osgi.framework.Version;

/** Compares versions the way OSGi does. */
public final class Versions {

    private Versions() {
    }

    /** @throws IllegalArgumentException when one of them is no version */
    public static boolean newer(String one, String than) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(than)) > 0;
    }
}
