package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.Shown;
import org.eport.cli.Table;
import org.eport.cli.Words;
import org.eport.rollout.Change;
import org.eport.rollout.Move;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.Signer;

/** What a change does: the plug-ins that come and go, and what people will notice of it. */
record PreviewShown(Preview preview) implements Shown {

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", preview.wish().kind().name());
        tree.put("moves", preview.moves().stream().map(move -> tree(move, words)).toList());
        tree.put("changes", preview.changes().stream().map(change -> tree(change, words)).toList());
        tree.put("size", preview.size());
        tree.put("restart", preview.restart());
        return tree;
    }

    private static Map<String, Object> tree(Move move, Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", move.plugin().id());
        tree.put("name", move.plugin().name().in(words.locale()));
        tree.put("before", move.before().map(Plugin::version).orElse(null));
        tree.put("after", move.after().map(Plugin::version).orElse(null));
        tree.put("size", move.after().map(Plugin::size).orElse(0L));
        tree.put("signer", move.signer().map(Signer::name).orElse(null));
        tree.put("fingerprint", move.signer().map(Signer::fingerprint).orElse(null));
        return tree;
    }

    private static Map<String, Object> tree(Change change, Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", change.kind().name());
        tree.put("sort", change.sort().name());
        tree.put("id", change.id());
        tree.put("name", change.name().in(words.locale()));
        tree.put("subject", change.subject().in(words.locale()));
        tree.put("detail", change.detail().in(words.locale()));
        tree.put("from", change.from().map(Object::toString).orElse(null));
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>(moves(words).lines(""));
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> all = preview.changes().stream().filter(change -> change.kind() == kind).toList();
            if (!all.isEmpty()) {
                lines.add(words.say("cli.plugins.kind." + kind));
                all.forEach(change -> lines.add("  " + line(change, words)));
            }
        }
        if (preview.changes().isEmpty()) {
            lines.add(words.say("cli.plugins.noChanges"));
        }
        if (preview.size() > 0) {
            lines.add(words.say("cli.plugins.size", Named.size(preview.size())));
        }
        return lines;
    }

    private Table moves(Words words) {
        Table table = new Table(List.of(words.say("cli.plugins.column.name"), words.say("cli.plugins.column.id"),
                words.say("cli.plugins.column.before"), words.say("cli.plugins.column.after"),
                words.say("cli.plugins.column.size"), words.say("cli.plugins.column.signer")));
        for (Move move : preview.moves()) {
            table.row(List.of(move.plugin().name().in(words.locale()), Named.shortened(move.plugin().id()),
                    move.before().map(Plugin::version).orElse("-"), move.after().map(Plugin::version).orElse("-"),
                    move.after().map(Plugin::size).map(Named::size).orElse(""),
                    move.signer().map(Named::signer).orElse("")));
        }
        return table;
    }

    private static String line(Change change, Words words) {
        List<String> parts = new ArrayList<>();
        String subject = change.subject().in(words.locale());
        String name = change.name().in(words.locale());
        parts.add(words.say("cli.plugins.sort." + change.sort(), name.isEmpty() ? change.id() : name));
        if (!subject.isEmpty()) {
            parts.add(subject);
        }
        String detail = change.detail().in(words.locale());
        if (!detail.isEmpty()) {
            parts.add(detail);
        }
        change.from().ifPresent(day -> parts.add(words.say("cli.plugins.from", day)));
        return String.join(" · ", parts);
    }
}
