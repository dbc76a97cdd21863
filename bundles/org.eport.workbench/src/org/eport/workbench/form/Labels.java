package org.eport.workbench.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.workbench.Workstation;

/** Names a place of a document for people. */
final class Labels {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

    private Labels() {
    }

    /** @param path as in a violation; empty for the whole document */
    static String of(Workstation station, String type, String path) {
        if (path.isEmpty()) {
            return "";
        }
        Matcher cell = CELL.matcher(path);
        if (!cell.matches()) {
            String key = type + "." + path;
            return station.knows(key) ? station.say(key) : path;
        }
        String lines = station.say(type + "." + cell.group(1));
        String column = cell.group(3) == null ? ""
                : station.say(type + "." + cell.group(1) + "." + cell.group(3));
        return station.say("workbench.form.lines.place", lines, cell.group(2), column);
    }
}
