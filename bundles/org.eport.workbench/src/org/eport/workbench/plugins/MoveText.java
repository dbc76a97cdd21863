package org.eport.workbench.plugins;

import java.util.List;
import java.util.Locale;
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
        return Versions.newer(move.before().get().version(), move.after().get().version())
                ? Message.of("workbench.plugins.move.back") : Message.of("workbench.plugins.move.updated");
    }

    /** Old → new. */
    static String versions(Move move) {
        String before = move.before().map(Plugin::version).orElse("");
        String after = move.after().map(Plugin::version).orElse("");
        return brief(before, after) + " → " + brief(after, before);
    }

    private static String brief(String version, String other) {
        return version.isEmpty() ? NONE : VersionText.brief(version, other);
    }

    static String signer(Move move) {
        return move.signer().map(Signer::name).orElse(NONE);
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

    /** Each as "name old → new", for a sentence. */
    static String sentence(List<Move> moves, Locale locale) {
        return moves.stream().map(move -> move.plugin().name().in(locale) + " " + versions(move))
                .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "；" : "; "));
    }
}
