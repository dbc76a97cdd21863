package org.eport.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Availability;

/** The actions of a document, each possible or with the reason why not and what to do. */
record Availabilities(List<Availability> actions) implements Shown {

    @Override
    public Object tree(Words words) {
        return actions.stream().map(one -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("action", one.action().id());
            tree.put("label", words.say(one.action().labelKey()));
            tree.put("possible", one.possible());
            one.refusal().ifPresent(refusal -> tree.putAll(Outcomes.refusal(refusal, words)));
            return tree;
        }).toList();
    }

    @Override
    public List<String> lines(Words words) {
        int width = actions.stream().mapToInt(one -> Table.width(name(one, words))).max().orElse(0);
        return actions.stream().map(one -> one.refusal()
                .map(refusal -> words.say("cli.explain.refused", Table.padded(name(one, words), width),
                        words.say(refusal.reason()), words.say(refusal.remedy())))
                .orElseGet(() -> words.say("cli.explain.possible", Table.padded(name(one, words), width))))
                .toList();
    }

    private static String name(Availability one, Words words) {
        return words.say(one.action().labelKey()) + " (" + one.action().id() + ")";
    }
}
