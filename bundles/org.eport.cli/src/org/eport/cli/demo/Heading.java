package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

import org.eport.cli.Shown;
import org.eport.cli.Words;

/** The name of a step, so that a reader finds the eleven steps of the business again. */
record Heading(int step) implements Shown {

    @Override
    public Object tree(Words words) {
        return Map.of("step", step, "title", words.say("cli.demo.step." + step));
    }

    @Override
    public List<String> lines(Words words) {
        return List.of("", words.say("cli.demo.step", step, words.say("cli.demo.step." + step)));
    }
}
