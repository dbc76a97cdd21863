package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

import org.eport.cli.Shown;
import org.eport.cli.Words;
import org.eport.core.text.Message;

/** Something told between the deeds. */
record Note(int step, Message text) implements Shown {

    @Override
    public Object tree(Words words) {
        return Map.of("step", step, "note", words.say(text));
    }

    @Override
    public List<String> lines(Words words) {
        return List.of("  " + words.say(text));
    }
}
