package org.eport.workbench.plugins;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Move;
import org.eport.rollout.Preview;
import org.eport.rollout.Signer;
import org.eport.rollout.Wish;

/** Puts a preview into the order and the words it is read in. */
final class PreviewText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private PreviewText() {
    }

    /** Changes of one kind. */
    record Group(Change.Kind kind, List<Change> changes) {

        Group {
            changes = List.copyOf(changes);
        }

        Message title() {
            return Message.of("workbench.plugins.kind." + kind, changes.size());
        }
    }

    /** In the order of the kinds, what comes before what changes before what goes; kinds without changes are left out. */
    static List<Group> groups(List<Change> changes) {
        Map<Change.Kind, List<Change>> byKind = new EnumMap<>(Change.Kind.class);
        for (Change.Sort sort : Change.Sort.values()) {
            changes.stream().filter(change -> change.sort() == sort)
                    .forEach(change -> byKind.computeIfAbsent(change.kind(), any -> new ArrayList<>()).add(change));
        }
        return byKind.entrySet().stream().map(one -> new Group(one.getKey(), one.getValue())).toList();
    }

    static Message sort(Change change) {
        return Message.of("workbench.plugins.sort." + change.sort());
    }

    /** What it is called, with its number where people know it by that. */
    static String name(Change change, Locale locale) {
        String name = change.name().in(locale);
        String number = change.id().split(" ")[0];
        boolean numbered = change.kind() == Change.Kind.RULE && !name.contains(number);
        return numbered ? number + " " + name : name;
    }

    /** First day it holds; empty when it is not about days. */
    static String from(Change change) {
        return change.from().map(DAY::format).orElse("");
    }

    /** What is about to happen, to what, and how much has to be fetched. */
    static Message headline(Preview preview, Locale locale) {
        String names = MoveText.names(preview.moves(), locale);
        String size = SizeText.of(preview.size());
        return switch (preview.wish().kind()) {
            case INSTALL -> Message.of("workbench.plugins.preview.install", names, size);
            case UPDATE -> Message.of("workbench.plugins.preview.update", names, size);
            case REMOVE -> Message.of("workbench.plugins.preview.remove", names);
            case REVERT -> Message.of("workbench.plugins.preview.revert", names);
        };
    }

    /** What agreeing is called. */
    static Message agree(Wish.Kind kind) {
        return switch (kind) {
            case INSTALL -> Message.of("workbench.plugins.install.yes");
            case UPDATE -> Message.of("workbench.plugins.update.yes");
            case REMOVE -> Message.of("workbench.plugins.remove.yes");
            case REVERT -> Message.of("workbench.plugins.revert.yes");
        };
    }

    static Message restart(Preview preview) {
        return preview.restart() ? Message.of("workbench.plugins.preview.restart")
                : Message.of("workbench.plugins.preview.noRestart");
    }

    /** The one question before a revert. */
    static Message revertQuestion(Preview preview, Locale locale) {
        return Message.of("workbench.plugins.revert.question", MoveText.sentence(preview.moves(), locale));
    }

    /** What was done. @param number of its entry @param restart whether it is seen only after one */
    static Message done(Preview preview, String number, boolean restart, Locale locale) {
        Message what = MoveText.sentence(preview.moves(), locale);
        return restart ? Message.of("workbench.plugins.done.restart", what, number)
                : Message.of("workbench.plugins.done", what, number);
    }

    /** Who signed what comes, each once, with the fingerprint to compare. */
    static List<Signer> signers(Preview preview) {
        return preview.moves().stream().flatMap(move -> move.signer().stream()).distinct().toList();
    }

    /** Whether the preview says something about this plug-in. */
    static boolean about(Move move, String id) {
        return move.plugin().id().equals(id);
    }
}
