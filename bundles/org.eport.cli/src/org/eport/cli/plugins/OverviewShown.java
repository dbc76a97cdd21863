package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.Shown;
import org.eport.cli.Table;
import org.eport.cli.Words;
import org.eport.rollout.Overview;
import org.eport.rollout.Plugin;
import org.eport.rollout.Standing;

/** Every plug-in with what is installed of it and what is offered. */
record OverviewShown(Overview overview) implements Shown {

    @Override
    public Object tree(Words words) {
        return overview.plugins().stream().map(one -> tree(one, words)).toList();
    }

    private static Map<String, Object> tree(Standing one, Words words) {
        Plugin plugin = one.plugin();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", plugin.id());
        tree.put("name", plugin.name().in(words.locale()));
        tree.put("description", plugin.description().in(words.locale()));
        tree.put("provider", plugin.provider().in(words.locale()));
        tree.put("status", status(one));
        tree.put("installed", one.installed().map(Plugin::version).orElse(null));
        tree.put("offered", one.offered().map(Plugin::version).orElse(null));
        tree.put("size", one.offered().orElse(plugin).size());
        tree.put("site", one.site().map(site -> site.shown()).orElse(null));
        tree.put("base", one.base());
        tree.put("held", one.held().map(words::say).orElse(null));
        return tree;
    }

    /** One word that never changes. */
    private static String status(Standing one) {
        if (one.updatable()) {
            return "UPDATE";
        }
        if (one.installable()) {
            return "AVAILABLE";
        }
        return one.base() ? "BASE" : one.held().isPresent() ? "HELD" : "INSTALLED";
    }

    @Override
    public List<String> lines(Words words) {
        Table table = new Table(List.of(words.say("cli.plugins.column.name"), words.say("cli.plugins.column.id"),
                words.say("cli.plugins.column.installed"), words.say("cli.plugins.column.offered"),
                words.say("cli.plugins.column.status")));
        for (Standing one : overview.plugins()) {
            table.row(List.of(one.plugin().name().in(words.locale()), Named.shortened(one.plugin().id()),
                    one.installed().map(Plugin::version).orElse("-"), one.offered().map(Plugin::version).orElse("-"),
                    words.say("cli.plugins.status." + status(one))));
        }
        List<String> lines = new ArrayList<>(table.lines(""));
        overview.plugins().forEach(one -> one.held().ifPresent(why -> lines.add(words.say("cli.plugins.held",
                one.plugin().name().in(words.locale()), words.say(why)))));
        return lines;
    }
}
