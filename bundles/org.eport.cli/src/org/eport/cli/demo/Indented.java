package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

import org.eport.cli.Shown;
import org.eport.cli.Words;

/** Something shown within a step. */
record Indented(int step, Shown shown) implements Shown {

    @Override
    public Object tree(Words words) {
        return Map.of("step", step, "state", shown.tree(words));
    }

    @Override
    public List<String> lines(Words words) {
        return shown.lines(words).stream().map(line -> "    " + line).toList();
    }
}
