package org.eport.workbench.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;

/** What is to be said about one plug-in: what it is, where it comes from, who signed it and what it changes. */
final class DetailText {

    /** A label and what stands behind it: a message of its own, or words. */
    record Line(Message label, Object value) {
    }

    private DetailText() {
    }

    /** @param seen the last preview that was about it */
    static List<Line> lines(PluginRow row, Optional<Preview> seen, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Message.of("workbench.plugins.detail.state"), row.stateText()));
        if (row.state() != PluginRow.State.HELD) {
            row.standing().held().ifPresent(why ->
                    lines.add(new Line(Message.of("workbench.plugins.detail.held"), why)));
        }
        lines.add(new Line(Message.of("workbench.plugins.column.provider"), row.plugin().provider().in(locale)));
        row.standing().installed().map(Plugin::version).ifPresent(version ->
                lines.add(new Line(Message.of("workbench.plugins.detail.installed"), version)));
        if (row.standing().available() || row.standing().updatable()) {
            row.standing().offered().ifPresent(offered ->
                    lines.add(new Line(Message.of("workbench.plugins.detail.offered"), offered.version())));
        }
        lines.add(new Line(Message.of("workbench.plugins.detail.size"), SizeText.of(row.standing().offered()
                .orElse(row.plugin()).size())));
        row.standing().site().ifPresent(site ->
                lines.add(new Line(Message.of("workbench.plugins.detail.site"), site.shown())));
        signer(row, seen).ifPresent(signer -> lines.add(new Line(Message.of("workbench.plugins.detail.signer"), signer)));
        lines.add(new Line(Message.of("workbench.plugins.detail.id"), row.id()));
        return lines;
    }

    /** Nothing for what is here and was not looked at: who signed it stands in the ledger. */
    private static Optional<Object> signer(PluginRow row, Optional<Preview> seen) {
        Optional<Object> known = seen.stream().flatMap(preview -> preview.moves().stream())
                .filter(move -> PreviewText.about(move, row.id())).flatMap(move -> move.signer().stream()).findFirst()
                .map(signer -> MoveText.name(signer) + "\n" + MoveText.fingerprint(signer));
        boolean offered = row.standing().available() || row.standing().updatable();
        return known.or(() -> offered ? Optional.of(Message.of("workbench.plugins.detail.signer.later"))
                : Optional.empty());
    }

    /** What it changes, as far as a preview has said so. */
    static List<Change> changes(Optional<Preview> seen) {
        return seen.map(Preview::changes).orElse(List.of());
    }
}
