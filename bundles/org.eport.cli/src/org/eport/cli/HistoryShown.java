package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.identity.Holder;
import org.eport.core.ledger.CanonicalJson;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.HistoryStep;

/** Who did what to a document when, with what each step rests on. */
record HistoryShown(DocumentHistory history) implements Shown {

    @Override
    public Object tree(Words words) {
        return history.steps().stream().map(step -> tree(step, words)).toList();
    }

    private static Map<String, Object> tree(HistoryStep step, Words words) {
        Entry entry = step.entry();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sequence", entry.sequence());
        tree.put("time", entry.time().toString());
        tree.put("action", entry.action());
        tree.put("label", label(entry, words));
        tree.put("card", entry.card());
        tree.put("organisation", entry.organisation());
        tree.put("signer", step.signer().map(Holder::name).orElse(null));
        tree.put("changes", entry.changes());
        entry.cause().ifPresent(cause -> tree.put("cause", cause));
        tree.put("seal", step.at().seal());
        tree.put("index", step.at().index());
        tree.put("proven", step.proven());
        return tree;
    }

    private static String label(Entry entry, Words words) {
        return words.find(entry.document() + ".action." + entry.action()).orElse(entry.action());
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        for (HistoryStep step : history.steps()) {
            Entry entry = step.entry();
            lines.add(words.say("cli.history.step", entry.sequence(), Moments.say(entry.time()), label(entry, words),
                    step.signer().map(one -> one.name() + ", " + one.organisationName()).orElse(entry.organisation()),
                    step.at().seal() + "-" + (step.at().index() + 1)));
            entry.changes().forEach((field, change) -> lines.add(words.say("cli.history.change",
                    field(entry, field, words), value(entry, field, change.get(0), words),
                    value(entry, field, change.get(1), words))));
        }
        history.findings().forEach(finding -> lines.add(words.say("cli.verify.finding", finding.seal(),
                finding.index() + 1, words.say(finding.what()))));
        lines.add(words.say(history.proven() ? "cli.history.proven" : "cli.history.unproven"));
        return lines;
    }

    private static String field(Entry entry, String field, Words words) {
        return words.find(entry.document() + "." + field).orElse(field);
    }

    private static String value(Entry entry, String field, Object value, Words words) {
        return switch (value) {
            case null -> "-";
            case String text -> words.find(entry.document() + "." + field + "." + text).orElse(text);
            default -> CanonicalJson.text(value);
        };
    }
}
