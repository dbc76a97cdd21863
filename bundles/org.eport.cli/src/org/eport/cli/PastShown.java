package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.ledger.PastDocument;

/** Documents whose plug-in was removed, with the plain names of their fields. */
record PastShown(List<PastDocument> documents) implements Shown {

    @Override
    public Object tree(Words words) {
        return documents.stream().map(one -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("type", one.type());
            tree.put("number", one.number());
            tree.put("version", one.version());
            tree.putAll(one.fields());
            return tree;
        }).toList();
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        for (PastDocument one : documents) {
            lines.add(words.say("cli.past.document", one.type(), one.number(), one.version(),
                    Moments.say(one.changed())));
            one.fields().forEach((field, value) -> lines.add("    " + field + " = " + value));
        }
        return lines;
    }
}
