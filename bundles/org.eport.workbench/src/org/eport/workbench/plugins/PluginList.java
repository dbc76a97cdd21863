package org.eport.workbench.plugins;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.rollout.Overview;
import org.eport.rollout.Plugin;

/** Every plug-in there is, in the order of the table, and the parts of it a person can choose to see. */
final class PluginList {

    /** What of the list is shown. */
    enum Filter {
        ALL, INSTALLED, AVAILABLE, UPDATES;

        boolean shows(PluginRow row) {
            return switch (this) {
                case ALL -> true;
                case INSTALLED -> !row.standing().available();
                case AVAILABLE -> row.standing().installable();
                case UPDATES -> row.standing().updatable();
            };
        }
    }

    private final List<PluginRow> rows;
    private final Locale locale;

    private PluginList(List<PluginRow> rows, Locale locale) {
        this.rows = rows;
        this.locale = locale;
    }

    /** Before anything was read. */
    static PluginList empty(Locale locale) {
        return new PluginList(List.of(), locale);
    }

    /** @param locale of the reader, whose names it is ordered by */
    static PluginList of(Overview overview, Locale locale) {
        Collator words = Collator.getInstance(locale);
        return new PluginList(overview.plugins().stream().map(PluginRow::new)
                .sorted(Comparator.comparing(PluginRow::state)
                        .thenComparing(row -> row.plugin().name().in(locale), words)
                        .thenComparing(PluginRow::id))
                .toList(), locale);
    }

    /** @param typed part of a name, a provider or an id; empty: everything */
    List<PluginRow> shown(Filter filter, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return rows.stream().filter(filter::shows).filter(row -> words(row.plugin()).contains(wanted)).toList();
    }

    private String words(Plugin plugin) {
        return String.join("\n", plugin.name().in(locale), plugin.provider().in(locale), plugin.id())
                .toLowerCase(Locale.ROOT);
    }

    long count(Filter filter) {
        return rows.stream().filter(filter::shows).count();
    }

    Optional<PluginRow> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
