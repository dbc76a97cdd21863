package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;

import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.CanonicalJson;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A health report, and everybody who would like one to say something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthReportTest {

    private static final String PLUGIN = "org.eport.a.feature";
    private static final Instant TIME = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-08T01:00:00Z");

    private Path folder;
    private Officers officers;
    private Officers strangers;
    private byte[] signed;

    @BeforeAll
    void makeCards(@TempDir Path temporary) throws Exception {
        folder = temporary;
        List<Person> people = List.of(Person.officer("5300", Agency.BRANCH, "5300", "数据中心深圳分中心", "深圳员"),
                Person.officer("5700", Agency.BRANCH, "5700", "数据中心拱北分中心", "拱北员"),
                Person.officer("5301", Agency.BRANCH, "5301", "数据中心皇岗窗口", "皇岗员"),
                Person.officer("centre", Agency.BRANCH, "0000", "数据中心", "中心员"),
                Person.officer("customs", Agency.CUSTOMS, "5300", "深圳海关", "深圳关员"),
                new Person("legal", CardKind.LEGAL_PERSON, Optional.empty(), "990000017", "示例进出口公司", "440300",
                        "示例法人", 0));
        officers = new Officers(folder.resolve("ours"), people);
        strangers = new Officers(folder.resolve("theirs"), people.subList(0, 1));
        signed = report("5300", true).write(officers.session("5300", TIME));
    }

    @AfterAll
    void close() {
        officers.close();
        strangers.close();
    }

    private static HealthReport report(String branch, boolean ok) {
        return new HealthReport(branch, "counter-1", "1.0.0.202611241500", 3,
                new TreeMap<>(Map.of(PLUGIN, "1.1.0", "org.eport.b.feature", "2.0.0.x")),
                List.of(new HealthReport.Result("ledger", ok, new Words("\"好\" 𠀀。", "\\ fine\u2028."))),
                TIME.plusNanos(999_999));
    }

    /** What anybody can write down: a report under a signature made by this card, whatever the card may. */
    private static byte[] envelope(HealthReport report, Session session) throws Exception {
        return envelope(report, session.certificate(), session.sign(CanonicalJson.bytes(report.map())));
    }

    private static byte[] envelope(HealthReport report, byte[] certificate, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return CanonicalJson.bytes(new TreeMap<String, Object>(Map.of("report", report.map(), "certificate",
                base64.encodeToString(certificate), "signature", base64.encodeToString(signature))));
    }

    private String refused(byte[] bytes) {
        return refused(bytes, officers.trust(), NOW);
    }

    /** Refused by the reader, and by the gate, which says so and counts it as none. */
    private static String refused(byte[] bytes, Trust trust, Instant now) {
        RolloutException e = assertThrows(RolloutException.class, () -> HealthReport.read(bytes, trust, now));
        Officers.said(e.remedy());
        try {
            RolloutFile file = new RolloutFile(1, TIME, now.plusSeconds(1), List.of(new RolloutFile.Entry(PLUGIN,
                    "1.1.0", LocalDate.ofInstant(now.minus(Duration.ofDays(3)), ZoneOffset.UTC), List.of(
                    LocalDate.ofInstant(now.minus(Duration.ofDays(1)), ZoneOffset.UTC)), Map.of("5300", 0),
                    Optional.empty())));
            RingGate gate = RingGate.open(file.bytes(), List.of(bytes), trust, now);
            assertEquals(1, gate.ignored().size());
            assertEquals(e.text(), gate.ignored().getFirst().args().get(1));
            Officers.said(gate.ignored().getFirst());
            assertEquals("rollout.ring.waiting", gate.held("5700", PLUGIN, "1.1.0").orElseThrow().key());
            assertEquals(Optional.empty(), gate.held("5300", PLUGIN, "1.1.0"));
        } catch (RolloutException unexpected) {
            throw new AssertionError(unexpected);
        }
        Officers.said(e.text());
        return e.text().key();
    }

    @Test
    void whatWasSignedIsRead() throws Exception {
        HealthReport.Signed read = HealthReport.read(signed, officers.trust(), NOW);
        assertEquals(report("5300", true), read.report());
        assertEquals(TIME, read.report().time(), "to the second");
        assertEquals("数据中心深圳分中心", read.signer().organisationName());
        assertTrue(read.report().good() && read.report().runs(PLUGIN, "1.1.0"));
        assertTrue(!read.report().runs(PLUGIN, "1.0.0") && !read.report().runs("org.eport.c.feature", "1.1.0"));
        assertEquals("5300-counter-1-20261202090000.json", read.report().fileName());
    }

    @Test
    void noByteOfItCanBeAnother() {
        for (int i = 0; i < signed.length; i += 1 + i % 3) {
            byte[] forged = signed.clone();
            forged[i] ^= 1;
            int at = i;
            assertThrows(RolloutException.class, () -> HealthReport.read(forged, officers.trust(), NOW), () -> "byte " + at);
        }
        for (int length = 0; length < signed.length; length += 7) {
            byte[] part = Arrays.copyOf(signed, length);
            assertThrows(RolloutException.class, () -> HealthReport.read(part, officers.trust(), NOW));
        }
    }

    @Test
    void aGoodReportCannotBeMadeOfABadOne() throws Exception {
        byte[] bad = report("5300", false).write(officers.session("5300", TIME));
        byte[] forged = new String(bad, StandardCharsets.UTF_8).replace("\"ok\":false", "\"ok\":true")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(!Arrays.equals(bad, forged));
        assertEquals("rollout.health.forged", refused(forged));
    }

    @Test
    void aSignatureUnderAnothersCertificateIsForged() throws Exception {
        Session gongbei = officers.session("5700", TIME);
        byte[] signature = gongbei.sign(CanonicalJson.bytes(report("5300", true).map()));
        assertEquals("rollout.health.forged", refused(envelope(report("5300", true),
                officers.session("5300", TIME).certificate(), signature)));
        assertEquals("rollout.health.forged", refused(envelope(report("5300", true),
                officers.session("5300", TIME).certificate(), new byte[64])));
        assertEquals("rollout.health.forged", refused(envelope(report("5300", true),
                officers.session("5300", TIME).certificate(), new byte[3])));
    }

    @Test
    void nobodySpeaksForAnotherBranch() throws Exception {
        for (String role : List.of("5700", "5301")) {
            Session session = officers.session(role, TIME);
            assertEquals("rollout.health.otherBranch", refused(envelope(report("5300", true), session)));
            RolloutException e = assertThrows(RolloutException.class, () -> report("5300", true).write(session));
            assertEquals("rollout.health.otherBranch", e.text().key());
        }
    }

    @Test
    void onlyDataBranchesSpeak() throws Exception {
        for (String role : List.of("customs", "legal")) {
            Session session = officers.session(role, TIME);
            assertEquals("rollout.health.noBranch", refused(envelope(report("5300", true), session)));
            assertThrows(RolloutException.class, () -> report("5300", true).write(session));
        }
    }

    @Test
    void anOfficeSpeaksForThoseInItsCharge() throws Exception {
        byte[] report = report("5300", true).write(officers.session("centre", TIME));
        assertEquals("0000", HealthReport.read(report, officers.trust(), NOW).signer().organisation());
    }

    @Test
    void aStrangersCertificateIsNotTrusted() throws Exception {
        assertEquals("rollout.health.certificate", refused(report("5300", true).write(strangers.session("5300", TIME))));
    }

    @Test
    void aCertificateThatRanOutSpeaksNoMore() {
        Instant later = Instant.parse("2028-11-01T00:00:01Z");
        assertEquals("rollout.health.certificate", refused(signed, officers.trust(), later));
    }

    @Test
    void aReportFromBeforeItsCertificateIsRefused() throws Exception {
        HealthReport early = new HealthReport("5300", "counter-1", "1.0.0", 3, new TreeMap<>(Map.of(PLUGIN, "1.1.0")),
                report("5300", true).results(), Officers.MADE.minusSeconds(1));
        assertEquals("rollout.health.certificate", refused(early.write(officers.session("5300", TIME))));
    }

    @Test
    void aReportFromTheFutureIsRefusedSoThatItDoesNotStayTheNewest() throws Exception {
        assertEquals("rollout.health.future", refused(signed, officers.trust(), TIME.minusSeconds(3601)));
        HealthReport.read(signed, officers.trust(), TIME.minusSeconds(3600));
    }

    /** Also one that was revoked only after it signed: whoever found the card can write an earlier time. */
    @Test
    void aRevokedCardSpeaksNoMoreNotEvenOfThePast() {
        Instant revoked = TIME.plus(Duration.ofDays(1));
        Trust trust = new RevokingTrust(officers.trust(), revoked);
        assertEquals("rollout.health.certificate", refused(signed, trust, NOW));
    }

    @Test
    void withoutARevocationListNobodyIsBelieved() throws Exception {
        Path trust = folder.resolve("trust-without-lists");
        try (Stream<Path> files = Files.walk(officers.set().trust())) {
            for (Path file : files.filter(one -> !one.toString().contains("crls")).toList()) {
                Files.copy(file, trust.resolve(officers.set().trust().relativize(file)));
            }
        }
        assertEquals("rollout.health.certificate",
                refused(signed, org.eport.core.identity.Identities.trust(trust), NOW));
    }

    /** The same bytes again, under any name and as often as one likes, are the same report. */
    @Test
    void aReplayedReportChangesNothing() throws Exception {
        byte[] bad = new HealthReport("5300", "counter-1", "1.0.0", 3, new TreeMap<>(Map.of(PLUGIN, "1.1.0")),
                report("5300", false).results(), TIME.plusSeconds(60)).write(officers.session("5300", TIME));
        RolloutFile file = new RolloutFile(1, TIME, NOW.plusSeconds(1), List.of(new RolloutFile.Entry(PLUGIN, "1.1.0",
                LocalDate.of(2026, 12, 1), List.of(LocalDate.of(2026, 12, 7)), Map.of("5300", 0), Optional.empty())));
        for (List<byte[]> order : List.of(List.of(signed, bad, signed), List.of(bad, signed, signed))) {
            RingGate gate = RingGate.open(file.bytes(), order, officers.trust(), NOW);
            assertEquals("rollout.ring.bad", gate.held("5700", PLUGIN, "1.1.0").orElseThrow().key());
        }
    }

    @Test
    void anotherFormOfTheSameReportIsRefused() {
        String text = new String(signed, StandardCharsets.UTF_8);
        Set<String> keys = new TreeSet<>();
        for (String other : List.of(text.replaceFirst(",", ", "), text + "\n", text.replaceFirst("\\{", "{\"a\":1,"),
                text.replaceFirst("\"state\":3", "\"state\":3,\"state\":3"), text.replaceFirst("5300", "\\\\u0035300"),
                text.replace("\"kind\":\"health\"", "\"kind\":\"seal\""), text.replace("\"format\":1", "\"format\":2"))) {
            assertTrue(!other.equals(text), other);
            keys.add(refused(other.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(Set.of("rollout.json.wrong"), keys);
    }

    @Test
    void aReportIsNotLongerThanAgreed() {
        byte[] longer = Arrays.copyOf(signed, HealthReport.MOST_BYTES + 1);
        Arrays.fill(longer, signed.length, longer.length, (byte) ' ');
        assertEquals("rollout.json.wrong", refused(longer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"53", "5300/..", "../5300", "深圳深圳", ""})
    void aBranchIsFourDigits(String branch) {
        assertThrows(RolloutException.class, () -> report(branch, true).write(officers.session("centre", TIME)));
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        List<HealthReport.Result> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(new HealthReport.Result("ledger", true, Words.same("x")));
        }
        for (HealthReport report : List.of(
                new HealthReport("5300", "../x", "1.0.0", 3, new TreeMap<>(), many.subList(0, 1), TIME),
                new HealthReport("5300", "x", "1.0.0", -1, new TreeMap<>(), many.subList(0, 1), TIME),
                new HealthReport("5300", "x", "1.0.0", 3, new TreeMap<>(), many, TIME),
                new HealthReport("5300", "x", "1.0.0", 3, new TreeMap<>(Map.of("a", "one")), List.of(), TIME),
                new HealthReport("5300", "x", "1.0.0", 3, new TreeMap<>(), List.of(new HealthReport.Result("a b", true,
                        Words.same("x"))), TIME))) {
            assertThrows(RolloutException.class, () -> report.write(officers.session("5300", TIME)));
        }
    }

    @Test
    void theSignatureIsOverTheReportAlone() throws Exception {
        byte[] again = HealthReport.write(officers.session("5300", TIME), report("5300", true));
        assertArrayEquals(CanonicalJson.bytes(HealthReport.read(again, officers.trust(), NOW).report().map()),
                CanonicalJson.bytes(report("5300", true).map()));
    }

    /** A trust whose newest revocation list names every card since a moment. */
    private record RevokingTrust(Trust trust, Instant since) implements Trust {

        @Override
        public Holder check(byte[] der, Instant moment) throws IdentityException {
            if (!moment.isBefore(since)) {
                throw new IdentityException(Message.of("identity.revoked", "x", since.toString()));
            }
            return trust.check(der, moment);
        }

        @Override
        public Holder read(byte[] der) throws IdentityException {
            return trust.read(der);
        }

        @Override
        public ECPublicKeyParameters publicKey(byte[] der) throws IdentityException {
            return trust.publicKey(der);
        }

        @Override
        public List<byte[]> issuers(byte[] der) throws IdentityException {
            return trust.issuers(der);
        }

        @Override
        public List<byte[]> crls(byte[] der) throws IdentityException {
            return trust.crls(der);
        }
    }
}
