package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eport.core.identity.Agency;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the rings as a table: what is reported when, and what each ring is told then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingRulesTest {

    private static final String PLUGIN = "org.eport.a.feature";
    private static final String VERSION = "1.1.0";
    private static final RolloutFile.Entry ENTRY = new RolloutFile.Entry(PLUGIN, VERSION, LocalDate.of(2026, 12, 1),
            List.of(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15)),
            Map.of("5300", 0, "2200", 0, "5700", 1, "9700", 2), Optional.empty());

    private final Map<String, Session> sessions = new HashMap<>();
    private Officers officers;

    @BeforeAll
    void makeCards(@TempDir Path folder) throws Exception {
        officers = new Officers(folder.resolve("set"), Stream.of("5300", "2200", "5700", "9700")
                .map(branch -> Person.officer(branch, Agency.BRANCH, branch, "数据中心分中心" + branch, "员" + branch))
                .toList());
        for (String branch : List.of("5300", "2200", "5700", "9700")) {
            sessions.put(branch, officers.session(branch, Officers.MADE));
        }
    }

    @AfterAll
    void close() {
        officers.close();
    }

    private static Instant beijing(String moment) {
        return Instant.parse(moment + ":00+08:00");
    }

    /** For example {@code "5300 good 2026-12-02T09:00"}, with installation and version when they are others. */
    private byte[] report(String line) throws Exception {
        String[] words = line.split(" ");
        String installation = words.length > 3 ? words[3] : "counter-1";
        String version = words.length > 4 ? words[4] : VERSION;
        boolean ok = words[1].equals("good");
        return new HealthReport(words[0], installation, "1.0.0", 3, new TreeMap<>(Map.of(PLUGIN, version)),
                List.of(new HealthReport.Result("texts", true, new Words("正常。", "In order.")),
                        new HealthReport.Result("ledger", ok, new Words("底账不符。", "The ledger is wrong."))),
                beijing(words[2])).write(sessions.get(words[0]));
    }

    private RingGate gate(RolloutFile.Entry entry, String now, String... reports) throws Exception {
        List<byte[]> signed = new ArrayList<>();
        for (String report : reports) {
            signed.add(report(report));
        }
        Collections.reverse(signed); // their order is nobody's promise
        RingGate gate = RingGate.open(new RolloutFile(4, Officers.MADE, Instant.parse("2027-12-01T00:00:00Z"),
                List.of(entry)).bytes(), signed, officers.trust(), beijing(now));
        assertEquals(List.of(), gate.ignored());
        return gate;
    }

    private static String reason(RingGate gate, String branch) {
        return gate.held(branch, PLUGIN, VERSION).map(message -> {
            Officers.said(message);
            return message.key().substring("rollout.ring.".length());
        }).orElse("");
    }

    /** Now, the reports, then what the branches 5300 (ring 0), 5700 (1), 9700 (2) and an unknown one are told. */
    static Stream<Arguments> rules() {
        String good1 = "5300 good 2026-12-02T09:00";
        String good2 = "2200 good 2026-12-03T09:00";
        return Stream.of(
                Arguments.of("2026-11-30T23:59", List.of(), "early", "early", "early", "early"),
                Arguments.of("2026-12-01T00:00", List.of(), "", "early", "early", "early"),
                Arguments.of("2026-12-07T23:59", List.of(good1, good2), "", "early", "early", "early"),
                Arguments.of("2026-12-08T00:00", List.of(), "", "waiting", "early", "early"),
                Arguments.of("2026-12-08T00:00", List.of(good1), "", "waiting", "early", "early"),
                Arguments.of("2026-12-08T00:00", List.of(good1, good2), "", "", "early", "early"),
                Arguments.of("2026-12-15T00:00", List.of(good1, good2), "", "", "", ""),
                Arguments.of("2026-12-15T00:00", List.of(good2), "", "waiting", "waiting", "waiting"),
                // a good report of somebody else does not stand in for ring 0
                Arguments.of("2026-12-15T00:00", List.of(good1, "5700 good 2026-12-09T09:00"),
                        "", "waiting", "waiting", "waiting"),
                // a report on another version says nothing about this one
                Arguments.of("2026-12-08T00:00", List.of(good1, "2200 good 2026-12-03T09:00 counter-1 1.0.0"),
                        "", "waiting", "early", "early"),
                Arguments.of("2026-12-15T00:00", List.of(good1, good2, "5700 bad 2026-12-09T09:00 counter-1 1.0.0"),
                        "", "", "", ""),
                // one that went back to the old version has not taken back what it said of the new one
                Arguments.of("2026-12-15T00:00", List.of(good1, "2200 bad 2026-12-03T09:00",
                        "2200 good 2026-12-04T09:00 counter-1 1.0.0"), "bad", "bad", "bad", "bad"),
                // bad, wherever it comes from; before the day, too
                Arguments.of("2026-12-02T12:00", List.of("5300 bad 2026-12-02T09:00"), "bad", "bad", "bad", "bad"),
                Arguments.of("2026-12-15T00:00", List.of(good1, good2, "5700 bad 2026-12-09T09:00"),
                        "bad", "bad", "bad", "bad"),
                // the newest counts, in both directions
                Arguments.of("2026-12-08T00:00", List.of("2200 bad 2026-12-02T09:00", good1, good2),
                        "", "", "early", "early"),
                Arguments.of("2026-12-08T00:00", List.of(good1, good2, "2200 bad 2026-12-04T09:00"),
                        "bad", "bad", "bad", "bad"),
                Arguments.of("2026-12-08T00:00", List.of(good1, good2, "2200 bad 2026-12-03T09:00"),
                        "bad", "bad", "bad", "bad"),
                // a second counter that works does not take back what the first one said
                Arguments.of("2026-12-08T00:00", List.of(good1, "2200 bad 2026-12-02T09:00 counter-2", good2),
                        "bad", "bad", "bad", "bad"),
                Arguments.of("2026-12-08T00:00", List.of(good1, "2200 bad 2026-12-02T09:00 counter-2", good2,
                        "2200 good 2026-12-04T09:00 counter-2"), "", "", "early", "early"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRingIsToldWhatTheRulesSay(String now, List<String> reports, String first, String second, String third,
            String unknown) throws Exception {
        RingGate gate = gate(ENTRY, now, reports.toArray(String[]::new));
        assertEquals(List.of(first, first, second, third, unknown, unknown), Stream.of("5300", "2200", "5700", "9700",
                "0100", "").map(branch -> reason(gate, branch)).toList());
    }

    @Test
    void theCentresHoldGoesFirstAndSaysWhyInTheReadersLanguage() throws Exception {
        RolloutFile.Entry held = ENTRY.held(new Words("打印有误。", "It prints wrongly."));
        for (RingGate gate : List.of(gate(held, "2026-11-01T00:00"), gate(held, "2026-12-15T00:00",
                "5300 bad 2026-12-02T09:00", "2200 good 2026-12-03T09:00"))) {
            for (String branch : List.of("5300", "5700", "9700", "")) {
                Message message = gate.held(branch, PLUGIN, VERSION).orElseThrow();
                assertTrue(Officers.said(message).contains("It prints wrongly."), message.toString());
                assertTrue(Officers.chinese(message).contains("打印有误。"), message.toString());
            }
        }
    }

    @Test
    void sentencesNameDayBranchesAndWhatWasFound() throws Exception {
        Message early = gate(ENTRY, "2026-11-30T12:00").held("5700", PLUGIN, VERSION).orElseThrow();
        assertEquals("Version 1.1.0 comes to this branch on 2026-12-08 (ring 1).", Officers.said(early));
        Message waiting = gate(ENTRY, "2026-12-08T12:00", "2200 good 2026-12-03T09:00").held("5700", PLUGIN, VERSION)
                .orElseThrow();
        assertEquals("Version 1.1.0 waits for the branches that try it first: 1 of 2 have reported that it works; "
                + "missing: 5300.", Officers.said(waiting));
        Message bad = gate(ENTRY, "2026-12-08T12:00", "2200 bad 2026-12-03T09:00").held("5700", PLUGIN, VERSION)
                .orElseThrow();
        assertEquals("Version 1.1.0 is held: data branch 2200 (数据中心分中心2200) reported on 2026-12-03 09:00 that it "
                + "does not work there: The ledger is wrong. A good report from there or a newer version ends this.",
                Officers.said(bad));
        assertTrue(Officers.chinese(bad).contains("底账不符。"));
    }

    @Test
    void withOneRingAnUnnamedBranchComesWithItButAfterTheReports() throws Exception {
        RolloutFile.Entry one = new RolloutFile.Entry(PLUGIN, VERSION, LocalDate.of(2026, 12, 1), List.of(),
                Map.of("5300", 0), Optional.empty());
        assertEquals("waiting", reason(gate(one, "2026-12-01T00:00"), "5700"));
        assertEquals("", reason(gate(one, "2026-12-01T00:00"), "5300"));
        assertEquals("", reason(gate(one, "2026-12-03T00:00", "5300 good 2026-12-02T09:00"), "5700"));
    }

    @Test
    void aVersionWithoutAnEntryIsOfferedOnlyWhenItsPluginIsNotNamedAtAll() throws Exception {
        RingGate gate = gate(ENTRY, "2026-12-15T00:00", "5300 good 2026-12-02T09:00", "2200 good 2026-12-03T09:00");
        for (String branch : List.of("5300", "9700", "")) {
            for (String version : List.of("1.0.0", "1.1.1", "1.1.0.1")) {
                Message message = gate.held(branch, PLUGIN, version).orElseThrow();
                assertEquals("rollout.ring.unlisted", message.key());
                assertTrue(Officers.said(message).contains(version));
            }
            assertEquals(Optional.empty(), gate.held(branch, "org.eport.b.feature", "1.0.0"));
            assertEquals(Optional.empty(), gate.held(branch, PLUGIN, VERSION));
        }
        assertTrue(gate.names(PLUGIN) && !gate.names("org.eport.b.feature"));
        assertEquals(4, gate.serial());
    }

    @Test
    void withoutARolloutFileEverythingIsOffered() {
        assertEquals(Optional.empty(), RingGate.none().held("5300", PLUGIN, VERSION));
        assertEquals(List.of(), RingGate.none().ignored());
        assertEquals(0, RingGate.none().serial());
    }

    @Test
    void aRolloutFileThatRanOutIsRefused() throws Exception {
        byte[] file = new RolloutFile(1, Officers.MADE, beijing("2026-12-02T00:00"), List.of(ENTRY)).bytes();
        RingGate.open(file, List.of(), officers.trust(), beijing("2026-12-01T23:59"));
        RolloutException e = assertThrows(RolloutException.class, () ->
                RingGate.open(file, List.of(), officers.trust(), beijing("2026-12-02T00:00")));
        assertEquals("rollout.ring.expired", e.text().key());
        Officers.said(e.text());
        Officers.said(e.remedy());
    }

    @Test
    void aReportOfNothingCheckedIsNotGood() throws Exception {
        byte[] empty = new HealthReport("5300", "counter-1", "1.0.0", 3, new TreeMap<>(Map.of(PLUGIN, VERSION)),
                List.of(), beijing("2026-12-02T09:00")).write(sessions.get("5300"));
        RingGate gate = RingGate.open(new RolloutFile(1, Officers.MADE, beijing("2027-12-02T00:00"), List.of(ENTRY))
                .bytes(), List.of(empty), officers.trust(), beijing("2026-12-08T00:00"));
        assertEquals("bad", reason(gate, "5700"));
    }
}
