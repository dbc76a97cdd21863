package org.eport.workbench.plugins;

import static org.eport.workbench.plugins.Samples.BRANCH;
import static org.eport.workbench.plugins.Samples.plugin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Change.Kind;
import org.eport.rollout.Change.Sort;
import org.eport.rollout.Move;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.Wish;
import org.eport.rollout.Words;
import org.junit.jupiter.api.Test;

/** A preview in the order and the words it is read in. */
class PreviewTextTest {

    private static final Plugin OLD = plugin("a", "1.0.0.202611200900", "深圳", "Shenzhen");
    private static final Plugin REBUILT = plugin("a", "1.0.0.202611241500", "深圳", "Shenzhen");
    private static final Plugin NEXT = plugin("a", "1.1.0.202611241500", "深圳", "Shenzhen");

    private static Move move(Plugin before, Plugin after) {
        return new Move(Optional.ofNullable(before), Optional.ofNullable(after),
                after == null ? Optional.empty() : Optional.of(BRANCH));
    }

    private static Change change(Kind kind, Sort sort, String id) {
        return new Change(kind, sort, id, new Words("名" + id, "name of " + id), Words.NONE, Words.NONE,
                Optional.empty());
    }

    private static Preview preview(Wish wish, boolean restart, Move... moves) {
        return new Preview(3, wish, List.of(moves), List.of(), 41_000, restart);
    }

    @Test
    void changesAreGroupedByKindAndWhatComesStandsFirst() {
        List<PreviewText.Group> groups = PreviewText.groups(List.of(change(Kind.PARAMETER, Sort.CHANGED, "p"),
                change(Kind.RULE, Sort.REMOVED, "r1"), change(Kind.RULE, Sort.ADDED, "r2"),
                change(Kind.FUNCTION, Sort.ADDED, "f")));
        assertEquals(List.of(Kind.FUNCTION, Kind.RULE, Kind.PARAMETER),
                groups.stream().map(PreviewText.Group::kind).toList());
        assertEquals(List.of("r2", "r1"), groups.get(1).changes().stream().map(Change::id).toList());
        assertEquals(List.of(2), groups.get(1).title().args());
    }

    @Test
    void rulesAreNamedWithTheirNumberAndTheDayTheyHoldFrom() {
        Change rule = new Change(Kind.RULE, Sort.ADDED, "R-SZ-01", new Words("须填日期", "The day is named"),
                Words.NONE, Words.NONE, Optional.of(LocalDate.of(2027, 1, 1)));
        assertEquals("R-SZ-01 须填日期", PreviewText.name(rule, Locale.CHINESE));
        assertEquals("2027-01-01", PreviewText.from(rule));
        assertEquals("name of f", PreviewText.name(change(Kind.FUNCTION, Sort.ADDED, "f"), Locale.ENGLISH));
    }

    @Test
    void versionsAreBriefUnlessOnlyTheDayOfTheBuildDiffers() {
        assertEquals("1.0.0 → 1.1.0", MoveText.versions(move(OLD, NEXT)));
        assertEquals("1.0.0 (2026-11-20 09:00) → 1.0.0 (2026-11-24 15:00)", MoveText.versions(move(OLD, REBUILT)));
        assertEquals("1.0.0", MoveText.versions(move(null, OLD)));
        assertEquals("1.0.0", MoveText.versions(move(OLD, null)));
    }

    @Test
    void movesAreSaidInWords() {
        assertEquals("workbench.plugins.move.comes", MoveText.kind(move(null, OLD)).key());
        assertEquals("workbench.plugins.move.goes", MoveText.kind(move(OLD, null)).key());
        assertEquals("workbench.plugins.move.updated", MoveText.kind(move(OLD, NEXT)).key());
        assertEquals("workbench.plugins.move.back", MoveText.kind(move(NEXT, OLD)).key());
    }

    @Test
    void severalMovesMakeOneSentence() {
        Message sentence = MoveText.sentence(List.of(move(null, OLD), move(OLD, NEXT)), Locale.CHINESE);
        assertEquals(Message.of("workbench.plugins.move.and", Message.of("workbench.plugins.move.install", "深圳", "1.0.0"),
                Message.of("workbench.plugins.move.update", "深圳", "1.0.0", "1.1.0")), sentence);
    }

    @Test
    void theSignerIsNamedOnceWithItsFingerprintAndWithoutItsMail() {
        Preview preview = preview(Wish.install("a", "b"), true, move(null, OLD), move(null, plugin("b", "1.0.0")));
        assertEquals(List.of(BRANCH), PreviewText.signers(preview));
        assertEquals("Shenzhen data branch", MoveText.signer(preview.moves().get(0)));
        assertEquals("0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567", MoveText.fingerprint(BRANCH));
        assertEquals("–", MoveText.signer(move(OLD, null)));
    }

    @Test
    void whatIsDoneSaysWhetherARestartIsNeeded() {
        Preview preview = preview(Wish.install("a"), true, move(null, OLD));
        assertEquals("workbench.plugins.done.restart", PreviewText.done(preview, "P1", true, Locale.ENGLISH).key());
        assertEquals("workbench.plugins.done", PreviewText.done(preview, "P1", false, Locale.ENGLISH).key());
        assertEquals("workbench.plugins.preview.restart", PreviewText.restart(preview).key());
    }

    @Test
    void theDetailNamesTheSignerOnlyAfterAPreview() {
        PluginRow row = new PluginRow(Samples.available(OLD));
        Preview preview = preview(Wish.install("a"), true, move(null, OLD));
        assertEquals(Message.of("workbench.plugins.detail.signer.later"), signer(row, Optional.empty()));
        assertEquals("Shenzhen data branch\n" + MoveText.fingerprint(BRANCH), signer(row, Optional.of(preview)));
    }

    private static Object signer(PluginRow row, Optional<Preview> seen) {
        return DetailText.lines(row, seen, Locale.ENGLISH).stream()
                .filter(line -> line.label().key().endsWith("signer")).findFirst().orElseThrow().value();
    }

    @Test
    void sizesAreRoundedUpToKilobytesAndTenthsOfMegabytes() {
        assertEquals("0 KB", SizeText.of(0));
        assertEquals("1 KB", SizeText.of(1));
        assertEquals("41 KB", SizeText.of(41_000));
        assertEquals("1.5 MB", SizeText.of(3L << 19));
    }
}
