package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.ImportException;
import org.eport.core.text.Message;

/**
 * What became of a file.
 *
 * @param line   where the file is bad; 0 when no line can be named
 * @param reason why it was refused whole; empty: it was read
 */
record ImportedFile(String name, int line, Optional<Message> reason, List<Outcomes> outcomes)
        implements Shown {

    static ImportedFile read(String name, List<Outcomes> outcomes) {
        return new ImportedFile(name, 0, Optional.empty(), outcomes);
    }

    static ImportedFile bad(String name, ImportException e) {
        return new ImportedFile(name, e.line(), Optional.of(e.text()), List.of());
    }

    static ImportedFile unknown(String name) {
        return new ImportedFile(name, 0, Optional.of(Message.of("cli.import.unknown")), List.of());
    }

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", name);
        tree.put("accepted", reason.isEmpty() && outcomes.stream().allMatch(Outcomes::allAccepted));
        reason.ifPresent(why -> {
            tree.put("line", line);
            tree.put("reason", words.say(why));
        });
        tree.put("results", outcomes.stream().flatMap(one -> one.tree(words).stream()).toList());
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(reason.map(why -> refused(why, words))
                .orElseGet(() -> words.say("cli.import.read", name, outcomes.size())));
        outcomes.forEach(one -> lines.addAll(one.lines(words)));
        return lines;
    }

    private String refused(Message why, Words words) {
        return line == 0 ? words.say("cli.import.refused", name, words.say(why))
                : words.say("cli.import.refusedLine", name, line, words.say(why));
    }
}
