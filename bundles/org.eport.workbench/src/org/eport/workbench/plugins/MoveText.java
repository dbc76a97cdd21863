package org.eport.workbench.plugins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eport.core.text.Message;
import org.eport.rollout.Move;
import org.eport.rollout.Plugin;
import org.eport.rollout.Signer;
import org.eport.rollout.Versions;

/** Says what becomes of a plug-in. */
final class MoveText {

    private static final String NONE = "–";

    private MoveText() {
    }

    /** New, updated, back to an older one, removed. */
    static Message kind(Move move) {
        if (move.before().isEmpty()) {
            return Message.of("workbench.plugins.move.comes");
        }
        if (move.after().isEmpty()) {
            return Message.of("workbench.plugins.move.goes");
        }
        return older(move) ? Message.of("workbench.plugins.move.back") : Message.of("workbench.plugins.move.updated");
    }

    /** Old → new; the only one where the other is missing. */
    static String versions(Move move) {
        return before(move).isEmpty() ? after(move) : after(move).isEmpty() ? before(move)
                : before(move) + " → " + after(move);
    }

    private static String before(Move move) {
        return brief(move.before(), move.after());
    }

    private static String after(Move move) {
        return brief(move.after(), move.before());
    }

    private static String brief(Optional<Plugin> one, Optional<Plugin> other) {
        return one.map(plugin -> VersionText.brief(plugin.version(), other.orElse(plugin).version())).orElse("");
    }

    /** The name of the key without its address of mail. */
    static String signer(Move move) {
        return move.signer().map(MoveText::name).orElse(NONE);
    }

    static String name(Signer signer) {
        return signer.name().replaceFirst("\\s*<[^>]*>\\s*$", "");
    }

    /** Of what comes. */
    static String size(Move move) {
        return move.after().map(plugin -> SizeText.of(plugin.size())).orElse(NONE);
    }

    /** The fingerprint in groups of four, as it stands on paper. */
    static String fingerprint(Signer signer) {
        return signer.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** All names in one line, for a sentence. */
    static String names(List<Move> moves, Locale locale) {
        return moves.stream().map(move -> move.plugin().name().in(locale))
                .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "、" : ", "));
    }

    /** What becomes of each, for a sentence; there is at least one. */
    static Message sentence(List<Move> moves, Locale locale) {
        return moves.stream().map(move -> sentence(move, locale))
                .reduce((one, next) -> Message.of("workbench.plugins.move.and", one, next)).orElseThrow();
    }

    private static Message sentence(Move move, Locale locale) {
        String name = move.plugin().name().in(locale);
        if (move.before().isEmpty()) {
            return Message.of("workbench.plugins.move.install", name, after(move));
        }
        if (move.after().isEmpty()) {
            return Message.of("workbench.plugins.move.remove", name, before(move));
        }
        return older(move) ? Message.of("workbench.plugins.move.return", name, before(move), after(move))
                : Message.of("workbench.plugins.move.update", name, before(move), after(move));
    }

    private static boolean older(Move move) {
        return Versions.newer(move.before().orElseThrow().version(), move.after().orElseThrow().version());
    }
}
