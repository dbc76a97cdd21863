package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.desk.Outcome;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Violation;
import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;

/** What became of the documents of a request: what is refused always with its reason and remedy. */
public record Outcomes(DocumentType<?> type, List<Outcome> outcomes) implements Shown {

    public Outcomes {
        outcomes = List.copyOf(outcomes);
    }

    public long accepted() {
        return outcomes.stream().filter(Outcome::accepted).count();
    }

    public long refused() {
        return outcomes.size() - accepted();
    }

    boolean allAccepted() {
        return refused() == 0;
    }

    @Override
    public List<Object> tree(Words words) {
        return outcomes.stream().map(outcome -> (Object) switch (outcome) {
            case Outcome.Accepted accepted -> tree(accepted, words);
            case Outcome.Refused refused -> tree(refused, words);
        }).toList();
    }

    private Map<String, Object> tree(Outcome.Accepted accepted, Words words) {
        Map<String, Object> tree = head(accepted);
        tree.put("states", accepted.states());
        tree.put("receipt", accepted.receipt());
        tree.put("text", words.say(accepted.said()));
        return tree;
    }

    private Map<String, Object> tree(Outcome.Refused refused, Words words) {
        Map<String, Object> tree = head(refused);
        tree.putAll(refusal(refused.refusal(), words));
        return tree;
    }

    private Map<String, Object> head(Outcome outcome) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type.id());
        tree.put("number", outcome.number());
        tree.put("accepted", outcome.accepted());
        return tree;
    }

    static Map<String, Object> refusal(Refusal refusal, Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", refusal.kind().name());
        tree.put("key", refusal.reason().key());
        tree.put("reason", words.say(refusal.reason()));
        tree.put("remedy", words.say(refusal.remedy()));
        if (!refusal.violations().isEmpty()) {
            tree.put("violations", refusal.violations().stream().map(one -> violation(one, words)).toList());
        }
        return tree;
    }

    private static Map<String, Object> violation(Violation violation, Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", violation.ruleId());
        tree.put("field", violation.field());
        tree.put("text", words.say(violation.text()));
        tree.put("remedy", words.say(violation.remedy()));
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Accepted accepted -> lines.add(line(accepted, words));
                case Outcome.Refused refused -> lines.addAll(lines(refused, words));
            }
        }
        lines.add(words.say("cli.outcome.sum", accepted(), refused()));
        return lines;
    }

    /** What was refused alone. */
    public List<String> refusals(Words words) {
        return outcomes.stream().filter(Outcome.Refused.class::isInstance)
                .flatMap(outcome -> lines((Outcome.Refused) outcome, words).stream()).toList();
    }

    private String line(Outcome.Accepted accepted, Words words) {
        return words.say("cli.outcome.accepted", accepted.number(), words.say(accepted.said()),
                states(accepted, words), accepted.receipt());
    }

    private String states(Outcome.Accepted accepted, Words words) {
        return type.fields().stream().map(Field::name).filter(accepted.states()::containsKey)
                .map(name -> words.say(type.labelKey(name) + "." + accepted.states().get(name)))
                .collect(Collectors.joining(" / "));
    }

    /** Kind or rule · number · reason · remedy; several faults each on a line with its field. */
    static List<String> lines(Outcome.Refused refused, Words words) {
        Refusal refusal = refused.refusal();
        List<Violation> violations = refusal.violations();
        List<String> lines = new ArrayList<>();
        if (violations.isEmpty()) {
            lines.add(words.say("cli.outcome.refused", refusal.kind().name(), number(refused, words),
                    words.say(refusal.reason()), words.say(refusal.remedy())));
        } else {
            lines.add(words.say("cli.outcome.invalid", refusal.kind().name(), number(refused, words),
                    violations.size()));
            violations.forEach(one -> lines.add(line(one, words)));
        }
        return lines;
    }

    private static String line(Violation one, Words words) {
        return words.say("cli.outcome.violation", one.ruleId(), one.field().isEmpty() ? "-" : one.field(),
                words.say(one.text()), words.say(one.remedy()));
    }

    private static String number(Outcome.Refused refused, Words words) {
        return refused.number().isEmpty() ? words.say(Message.of("cli.outcome.new")) : refused.number();
    }
}
