package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.ledger.Finding;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.Verification;

/** The result of a verification, with the ledger's head to note elsewhere. */
public record Verified(Verification verification, LedgerSource.Head head) implements Shown {

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sound", verification.sound());
        tree.put("seals", verification.seals());
        tree.put("entries", verification.entries());
        tree.put("documents", verification.documents());
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("seal", head.number());
        end.put("hash", head.chainHash());
        tree.put("head", end);
        tree.put("notInstalled", verification.past());
        tree.put("unknownFields", verification.unknown());
        tree.put("findings", verification.findings().stream().map(finding -> tree(finding, words)).toList());
        return tree;
    }

    private static Map<String, Object> tree(Finding finding, Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seal", finding.seal());
        tree.put("index", finding.index());
        tree.put("document", finding.number());
        tree.put("key", finding.what().key());
        tree.put("text", words.say(finding.what()));
        return tree;
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream().map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("cli.verify.looked", verification.seals(), verification.entries(),
                verification.documents()));
        lines.add(words.say("cli.verify.head", head.number(), head.chainHash()));
        verification.findings().forEach(finding -> lines.add(words.say("cli.verify.finding", finding.seal(),
                finding.index() + 1, words.say(finding.what()))));
        if (!verification.past().isEmpty()) {
            lines.add(words.say("cli.verify.past", counted(verification.past())));
        }
        if (!verification.unknown().isEmpty()) {
            lines.add(words.say("cli.verify.unknown", counted(verification.unknown())));
        }
        lines.add(words.say(verification.sound() ? "cli.verify.sound" : "cli.verify.unsound",
                verification.findings().size()));
        return lines;
    }
}
