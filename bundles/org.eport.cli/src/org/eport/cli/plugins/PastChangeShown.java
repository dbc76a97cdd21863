package org.eport.cli.plugins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.cli.Moments;
import org.eport.cli.Shown;
import org.eport.cli.Words;
import org.eport.rollout.PastChange;
import org.eport.rollout.Signer;

/** One change or refusal: what, by whom, from where, and what came of it. */
record PastChangeShown(PastChange past) implements Shown {

    private static final String NONE = "–";

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", past.number());
        tree.put("time", past.at().toString());
        tree.put("kind", past.kind().name());
        tree.put("state", past.state().name());
        tree.put("plugins", past.steps().stream().map(PastChangeShown::tree).toList());
        tree.put("sites", past.sites());
        tree.put("signers", past.signers().stream().map(PastChangeShown::tree).toList());
        tree.put("reason", past.reason().isEmpty() ? null : past.reason());
        tree.put("card", past.card());
        tree.put("holder", past.holder().isEmpty() ? null : past.holder());
        tree.put("office", past.office());
        return tree;
    }

    private static Map<String, Object> tree(PastChange.Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", step.id());
        tree.put("before", step.before().orElse(null));
        tree.put("after", step.after().orElse(null));
        return tree;
    }

    private static Map<String, Object> tree(Signer signer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", signer.name());
        tree.put("fingerprint", signer.fingerprint().isEmpty() ? null : signer.fingerprint());
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("cli.plugins.past", time(past.at()), past.number(),
                words.say("rollout.change.kind." + past.kind()),
                words.say("rollout.change.state." + past.state()),
                past.holder().isEmpty() ? NONE : past.holder(), past.card(), past.office()));
        past.steps().forEach(step -> lines.add("  " + line(step)));
        if (!past.reason().isEmpty()) {
            lines.add("  " + past.reason());
        }
        if (!past.sites().isEmpty()) {
            lines.add("  " + words.say("cli.plugins.past.sites", String.join(", ", past.sites())));
        }
        if (!past.signers().isEmpty()) {
            lines.add("  " + words.say("cli.plugins.past.signers", past.signers().stream().map(Named::signer)
                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    private static String time(Instant moment) {
        return Moments.say(moment);
    }

    private static String line(PastChange.Step step) {
        boolean changed = step.before().isPresent() || step.after().isPresent();
        return Named.shortened(step.id())
                + (changed ? "  " + step.before().orElse(NONE) + " → " + step.after().orElse(NONE) : "");
    }
}
