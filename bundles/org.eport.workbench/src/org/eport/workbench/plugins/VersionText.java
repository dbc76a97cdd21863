package org.eport.workbench.plugins;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a version the way people say it: three numbers, and when it was built only where nothing else differs. */
final class VersionText {

    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\.(.+))?");
    private static final Pattern BUILT = Pattern.compile("v?(\\d{4})(\\d{2})(\\d{2})-?(\\d{2})(\\d{2})(?:\\d{2})?");

    private VersionText() {
    }

    /** @param other what it stands beside */
    static String brief(String version, String other) {
        Matcher one = VERSION.matcher(version);
        Matcher two = VERSION.matcher(other);
        if (!one.matches()) {
            return version;
        }
        boolean alike = two.matches() && one.group(1).equals(two.group(1)) && !version.equals(other);
        return alike && one.group(2) != null ? one.group(1) + " (" + built(one.group(2)) + ")" : one.group(1);
    }

    private static String built(String qualifier) {
        Matcher at = BUILT.matcher(qualifier);
        return at.matches()
                ? "%s-%s-%s %s:%s".formatted(at.group(1), at.group(2), at.group(3), at.group(4), at.group(5))
                : qualifier;
    }
}
