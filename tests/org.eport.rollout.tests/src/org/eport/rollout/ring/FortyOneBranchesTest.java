package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.Codes;
import org.eport.core.identity.Agency;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.ledger.CanonicalJson;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.trust.SigningKey;
import org.eport.rollout.trust.TrustedKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/**
 * A version on its way through forty-one data branches, each a workspace of its own with its own card, over one site
 * with a really signed rollout file. What each of the forty-one is told is asserted at every step.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FortyOneBranchesTest {

    /**
     * The districts of the code table that have no data branch. The branches were set up from 2002 on at the forty-one
     * districts of that time; the table has forty-two, of which Jinan is the one that came later. Not confirmed by a
     * source, so it stands here and not in the product.
     */
    private static final Set<String> WITHOUT_BRANCH = Set.of("4300");

    private static final String PLUGIN = "org.eport.exportreceipt.national.feature";
    private static final String VERSION = "1.1.0.202611241500";
    private static final List<String> FIRST = List.of("2200", "5300", "5700");
    private static final List<String> SECOND = List.of("0100", "0200", "2300", "2900", "3100", "3700", "4200", "5100",
            "5200", "6800");
    /** In no ring by name, so it comes with the last. */
    private static final String FORGOTTEN = "9700";
    private static final RolloutFile.Entry ENTRY = new RolloutFile.Entry(PLUGIN, VERSION, LocalDate.of(2026, 12, 1),
            List.of(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15)), Map.of(), Optional.empty());

    private final Map<String, Branch> branches = new TreeMap<>();
    private Officers officers;
    private SigningKey centre;
    private Path site;

    @BeforeAll
    void makeFortyOneWorkspaces(@TempDir Path folder) throws Exception {
        List<Person> people = new ArrayList<>();
        for (CodeEntry district : Codes.load(List.of(Codes.class.getClassLoader())).table("customs_districts")
                .orElseThrow().entries()) {
            if (!WITHOUT_BRANCH.contains(district.code())) {
                people.add(Person.officer(district.code(), Agency.BRANCH, district.code(),
                        "数据中心" + district.code() + "分中心", "分中心员"));
            }
        }
        assertEquals(41, people.size());
        officers = new Officers(folder.resolve("set"), people);
        site = Files.createDirectories(folder.resolve("site"));
        centre = SigningKey.create("Data centre <centre@example.org>", "secret".toCharArray());
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.write(keys.resolve("centre.asc"), centre.publicKey());
        for (Person one : people) {
            Path home = Files.createDirectories(folder.resolve("branches").resolve(one.role()));
            branches.put(one.role(), new Branch(home, officers.set(), site, TrustedKeys.read(keys)));
        }
    }

    @AfterAll
    void close() {
        officers.close();
    }

    private static Instant beijing(String moment) {
        return Instant.parse(moment + ":00+08:00");
    }

    private void publish(long serial, Optional<Words> hold) throws Exception {
        Map<String, Integer> rings = new TreeMap<>();
        branches.keySet().forEach(code -> rings.put(code, ring(code)));
        rings.remove(FORGOTTEN);
        new RolloutFile(serial, beijing("2026-11-24T09:00"), beijing("2027-11-24T09:00"), List.of(new RolloutFile.Entry(
                PLUGIN, VERSION, ENTRY.from(), ENTRY.later(), rings, hold))).publish(site, centre);
    }

    private static int ring(String branch) {
        return FIRST.contains(branch) ? 0 : SECOND.contains(branch) ? 1 : 2;
    }

    /** What all forty-one are told at that moment; nothing for what is offered. */
    private void told(String now, Function<String, String> expected) throws Exception {
        told(PLUGIN, VERSION, now, expected);
    }

    private void told(String plugin, String version, String now, Function<String, String> expected) throws Exception {
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Branch branch : branches.values()) {
            wanted.put(branch.code(), expected.apply(branch.code()));
            found.put(branch.code(), branch.held(plugin, version, beijing(now)).map(Officers::said).orElse(""));
        }
        assertEquals(41, found.size());
        assertEquals(wanted, found, now);
    }

    private static String early(String branch) {
        int ring = ring(branch);
        LocalDate day = ring == 0 ? ENTRY.from() : ENTRY.later().get(ring - 1);
        return "Version " + VERSION + " comes to this branch on " + day + " (ring " + ring + ").";
    }

    private static String waiting(int good, String missing) {
        return "Version " + VERSION + " waits for the branches that try it first: " + good + " of 3 have reported that it "
                + "works; missing: " + missing + ".";
    }

    private static String bad(String branch, String when) {
        return "Version " + VERSION + " is held: data branch " + branch + " (数据中心" + branch + "分中心) reported on " + when
                + " that it does not work there: These bundles lack something they need: " + PLUGIN
                + ". A good report from there or a newer version ends this.";
    }

    private void runs(String branch, String now) throws Exception {
        branches.get(branch).install(PLUGIN, VERSION, beijing(now));
        branches.get(branch).start(beijing(now), Bundle.ACTIVE);
    }

    @Test
    void aVersionGoesFromRingToRing() throws Exception {
        publish(1, Optional.empty());
        told("2026-11-30T23:59", FortyOneBranchesTest::early);

        // ring 0 is offered it at once, the others not before their day
        told("2026-12-01T00:00", code -> ring(code) == 0 ? "" : early(code));
        runs("5300", "2026-12-01T09:00");
        runs("2200", "2026-12-01T10:00");
        told("2026-12-07T23:59", code -> ring(code) == 0 ? "" : early(code));

        // the day of ring 1 has come, but one of ring 0 has not reported
        told("2026-12-08T00:00", code -> switch (ring(code)) {
            case 0 -> "";
            case 1 -> waiting(2, "5700");
            default -> early(code);
        });

        // it reports badly: nobody who does not have it gets it
        branches.get("5700").install(PLUGIN, VERSION, beijing("2026-12-08T08:00"));
        Path first = branches.get("5700").start(beijing("2026-12-08T09:00"), Bundle.INSTALLED);
        byte[] badReport = Files.readAllBytes(first);
        told("2026-12-08T10:00", code -> bad("5700", "2026-12-08 09:00"));
        told("2026-12-31T10:00", code -> bad("5700", "2026-12-08 09:00"));

        // a newer good one releases it, and the old bad one put there again changes nothing
        branches.get("5700").start(beijing("2026-12-08T11:00"), Bundle.ACTIVE);
        told("2026-12-08T12:00", code -> ring(code) < 2 ? "" : early(code));
        Files.write(first, badReport);
        Files.write(first.resolveSibling("5700-counter-1-20261208115959.json"), badReport);
        told("2026-12-08T12:00", code -> ring(code) < 2 ? "" : early(code));

        // ring 1 follows; one of it fails and holds it for ring 2, also when its day has come
        for (String code : SECOND) {
            if (!code.equals("0100")) {
                runs(code, "2026-12-09T09:00");
            }
        }
        told("2026-12-09T12:00", code -> ring(code) < 2 ? "" : early(code));
        branches.get("0100").install(PLUGIN, VERSION, beijing("2026-12-10T08:00"));
        branches.get("0100").start(beijing("2026-12-10T09:00"), Bundle.INSTALLED);
        told("2026-12-15T00:00", code -> bad("0100", "2026-12-10 09:00"));
        nobodyReleasesItInTheNameOfAnother();
        theCentreHoldsAndReleasesIt();
        ringTwoAndTheForgottenOneFollow();
    }

    /** The officer of ring 0 writes a good report for the branch that failed; it does not count, and that is told. */
    private void nobodyReleasesItInTheNameOfAnother() throws Exception {
        HealthReport wish = new HealthReport("0100", "counter-1", "1.0.0", 9, new TreeMap<>(Map.of(PLUGIN, VERSION)),
                List.of(new HealthReport.Result("bundles", true, Words.same("fine"))), beijing("2026-12-15T08:00"));
        var session = branches.get("5300").officer(beijing("2026-12-15T08:00"));
        assertThrows(RolloutException.class, () -> wish.write(session));
        Path forged = site.resolve("health").resolve(wish.fileName());
        Files.write(forged, CanonicalJson.bytes(new TreeMap<String, Object>(Map.of("report", wish.map(),
                "certificate", Base64.getEncoder().encodeToString(session.certificate()), "signature",
                Base64.getEncoder().encodeToString(session.sign(CanonicalJson.bytes(wish.map())))))));
        told("2026-12-15T09:00", code -> bad("0100", "2026-12-10 09:00"));
        for (Branch branch : branches.values()) {
            List<Message> ignored = branch.gate(beijing("2026-12-15T09:00")).ignored();
            assertEquals(List.of("The health report 0100-counter-1-20261215080000.json does not count: 分中心员 of office "
                    + "5300 may not speak for branch 0100."), ignored.stream().map(Officers::said).toList());
        }
        Files.delete(forged);
    }

    private void theCentreHoldsAndReleasesIt() throws Exception {
        publish(2, Optional.of(new Words("等待核对。", "To be looked into.")));
        told("2026-12-15T10:00", code -> "The data centre holds version " + VERSION + " back: To be looked into.");
        branches.get("0100").start(beijing("2026-12-15T11:00"), Bundle.ACTIVE);
        told("2026-12-15T12:00", code -> "The data centre holds version " + VERSION + " back: To be looked into.");
        assertEquals(2, branches.get("9700").gate(beijing("2026-12-15T12:00")).serial());

        // whoever carries the site cannot take the hold out
        Path json = site.resolve(RolloutFile.NAME);
        byte[] held = Files.readAllBytes(json);
        Files.write(json, new String(held, StandardCharsets.UTF_8).replace("true", "false")
                .replaceAll(",\\s*\"reason\"\\s*:\\s*\\{[^}]*}", "").getBytes(StandardCharsets.UTF_8));
        RolloutFile.read(Files.readAllBytes(json));
        for (Branch branch : branches.values()) {
            RolloutException e = assertThrows(RolloutException.class, () -> branch.gate(beijing("2026-12-15T12:00")));
            assertEquals("rollout.refused.tampered", e.text().key());
        }
        Files.write(json, held);
        told("2026-12-15T12:00", code -> "The data centre holds version " + VERSION + " back: To be looked into.");

        publish(3, Optional.empty());
        told("2026-12-15T13:00", code -> "");
    }

    private void ringTwoAndTheForgottenOneFollow() throws Exception {
        for (String code : branches.keySet()) {
            if (!branches.get(code).has(PLUGIN, VERSION)) {
                runs(code, "2026-12-16T09:00");
            }
        }
        told("2026-12-16T12:00", code -> "");
        Set<String> reported = new HashSet<>();
        for (byte[] report : HealthFolder.read(site)) {
            HealthReport.Signed signed = HealthReport.read(report, officers.trust(), beijing("2026-12-16T12:00"));
            reported.add(signed.report().branch());
            assertTrue(signed.report().runs(PLUGIN, VERSION));
        }
        assertEquals(branches.keySet(), reported);

        // a version the centre has not let out is nobody's; a plug-in it does not speak of is everybody's
        told(PLUGIN, "1.2.0", "2026-12-16T12:00",
                code -> "The rollout file of the site does not let version 1.2.0 out.");
        told("org.eport.other.feature", "1.0.0", "2026-12-16T12:00", code -> "");
    }
}
