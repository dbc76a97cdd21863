package org.eport.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bouncycastle.cert.X509CRLHolder;
import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.OpenSsl;
import org.eport.core.card.SoftCards;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The set a first start makes, with the key derivation as it is delivered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationSetTest {

    private static final List<String> ROLES = List.of("legal1", "operator1", "declarant1", "legal2",
            "operator2", "customs5700", "customs5300", "safe1", "safe2", "safe3", "safe440300", "tax",
            "bank", "branch");

    private Path home;
    private Path folder;
    private EvaluationSet set;
    private Trust trust;
    private CardReader reader;
    private Instant made;
    private Duration taken;

    @BeforeAll
    void create(@TempDir Path temporary) throws Exception {
        home = temporary;
        folder = home.resolve("instance/evaluation");
        Instant begin = Instant.now();
        set = EvaluationSet.create(folder, Clock.fixed(begin, ZoneOffset.UTC));
        made = begin;
        taken = Duration.between(begin, Instant.now());
        trust = Identities.trust(set.trust());
        reader = SoftCards.open(set.cards());
    }

    @AfterAll
    void close() {
        reader.close();
    }

    /**
     * Two seconds on two idle cores; the bound leaves room for a build machine that does other things as
     * well.
     */
    @Test
    void isMadeWhileOneWaits() {
        assertTrue(taken.compareTo(Duration.ofSeconds(15)) < 0, taken.toString());
    }

    @Test
    void everyCardIsTrustedAndSaysWhatTheListSays() throws Exception {
        assertEquals(ROLES, set.entries().stream().map(EvaluationSet.Entry::role).toList());
        for (EvaluationSet.Entry entry : set.entries()) {
            Card card = card(entry);
            Holder holder = trust.check(card.certificate(), Instant.now());
            assertEquals(entry.number(), holder.cardNumber());
            assertEquals(entry.kind(), holder.kind());
            assertEquals(entry.agency(), holder.agency());
            assertEquals(entry.organisation(), holder.organisation());
            assertEquals(entry.organisationName(), holder.organisationName());
            assertEquals(entry.holderName(), holder.name());
            assertEquals(made.truncatedTo(ChronoUnit.SECONDS), holder.validFrom());
            assertEquals(holder.validFrom().atZone(ZoneOffset.UTC).plusYears(2).toInstant(), holder.validTo());
            assertTrue(card.pinStatus().mustChange());
            assertEquals(13, card.number().length());
        }
    }

    @Test
    void castIsTheOneTheDemonstrationNeeds() {
        assertEquals(CardKind.LEGAL_PERSON, set.entry("legal2").kind());
        assertEquals(CardKind.DECLARANT, set.entry("declarant1").kind());
        assertEquals("440400", set.entry("operator1").office());
        assertEquals("440300", set.entry("operator2").office());
        assertFalse(set.entry("operator1").organisation().equals(set.entry("operator2").organisation()));
        assertEquals(Optional.of(Agency.CUSTOMS), set.entry("customs5300").agency());
        assertEquals("5700", set.entry("customs5700").office());
        assertEquals("440300", set.entry("safe440300").office());
        assertThrows(NoSuchElementException.class, () -> set.entry("nobody"));
    }

    @Test
    void safeOfficersHaveTheirLevels() throws Exception {
        for (int level = 1; level <= 3; level++) {
            assertEquals(level, trust.read(card(set.entry("safe" + level)).certificate()).level());
        }
    }

    @Test
    void organisationCodesCarryTheCheckDigitOfGb11714() {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        for (String role : List.of("operator1", "operator2")) {
            String code = set.entry(role).organisation();
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += Character.digit(code.charAt(i), 36) * weights[i];
            }
            assertEquals("0123456789X".charAt((11 - sum % 11) % 11), code.charAt(8), code);
        }
    }

    @Test
    void newHolderChangesThePinAndWorks() throws Exception {
        Card card = card(set.entry("safe2"));
        card.changePin(SoftCards.initialPin(), "246802".toCharArray());
        Login login = Identities.login(trust, Clock.systemUTC(), () -> List.of(reader));
        try (Session session = login.open(card, "246802".toCharArray())) {
            assertEquals(64, session.sign(new byte[] {1}).length);
        }
    }

    @Test
    void pukInTheFileUnblocksTheCard() throws Exception {
        String line = Files.readAllLines(folder.resolve("PUK.txt")).stream()
                .filter(text -> text.contains(" tax ")).findFirst().orElseThrow();
        card(set.entry("tax")).unblock(line.substring(line.lastIndexOf(' ') + 1).toCharArray(),
                "246802".toCharArray());
        card(set.entry("tax")).verifyPin("246802".toCharArray());
    }

    @Test
    void setIsFoundAgainAndNeverOverwritten() throws Exception {
        assertEquals(set.entries(), EvaluationSet.find(folder).orElseThrow().entries());
        assertThrows(FileAlreadyExistsException.class, () -> EvaluationSet.create(folder, Clock.systemUTC()));
        Path other = Files.createDirectories(home.resolve("other"));
        assertEquals(Optional.empty(), EvaluationSet.find(other));
        Files.writeString(other.resolve("somebody's"), "file");
        assertThrows(FileAlreadyExistsException.class, () -> EvaluationSet.create(other, Clock.systemUTC()));
    }

    @Test
    void aSetOfOnesOwnHasThesePeopleAndNobodyElse() throws Exception {
        Path own = home.resolve("own");
        EvaluationSet.Person shenzhen =
                EvaluationSet.Person.officer("sz", Agency.BRANCH, "5300", "数据中心深圳分中心", "深圳员");
        EvaluationSet made = EvaluationSet.create(own, List.of(shenzhen), Clock.systemUTC());
        assertEquals(List.of("sz"), made.entries().stream().map(EvaluationSet.Entry::role).toList());
        try (CardReader cards = SoftCards.open(made.cards())) {
            Holder holder = Identities.trust(made.trust()).check(cards.cards().getFirst().certificate(),
                    Instant.now());
            assertEquals(Optional.of(Agency.BRANCH), holder.agency());
            assertEquals("5300", holder.organisation());
            assertEquals("数据中心深圳分中心", holder.organisationName());
        }
        assertThrows(IllegalArgumentException.class, () -> EvaluationSet.create(home.resolve("twice"),
                List.of(shenzhen, shenzhen), Clock.systemUTC()));
        assertThrows(IllegalArgumentException.class, () ->
                EvaluationSet.Person.officer("sz", Agency.BRANCH, "5300", "one, other", "深圳员"));
        assertThrows(IllegalArgumentException.class, () ->
                EvaluationSet.Person.officer("sz", Agency.BRANCH, "5300", "深圳\n", "深圳员"));
    }

    @Test
    void nothingIsLeftBesideTheSet() throws Exception {
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            assertEquals(List.of(folder), beside.toList());
        }
    }

    @Test
    void everyFileSaysThatItIsForEvaluationAndNoneHoldsAKeyInClear() throws Exception {
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("PRIVATE KEY"), file.toString());
                seen.add(folder.relativize(file).getName(0).toString());
            }
        }
        assertEquals(Set.of("README.txt", "PUK.txt", "cards.csv", "cards", "trust"), seen);
        for (String name : List.of("README.txt", "PUK.txt")) {
            String text = Files.readString(folder.resolve(name));
            assertTrue(text.contains("EVALUATION ONLY") && text.contains("仅供试用"), name);
        }
    }

    @Test
    void crlsOutliveTheCertificates() throws Exception {
        byte[] der = card(set.entry("bank")).certificate();
        trust.check(der, trust.read(der).validTo());
    }

    @Test
    void opensslVerifiesEveryCertificateStepByStep() throws Exception {
        String root = set.trust().resolve("roots/evaluation-root.pem").toString();
        String branch = set.trust().resolve("branches/evaluation-branch.pem").toString();
        assertEquals(0, OpenSsl.run(home, "verify", "-vfyopt", OpenSsl.ID, "-CAfile", root, root).code());
        assertEquals(0, OpenSsl.run(home, "verify", "-vfyopt", OpenSsl.ID, "-CAfile", root, branch).code());
        List<String> cards = new ArrayList<>();
        for (EvaluationSet.Entry entry : set.entries()) {
            Path pem = home.resolve(entry.role() + ".pem");
            Files.write(home.resolve("card.der"), card(entry).certificate());
            assertEquals(0, OpenSsl.run(home, "x509", "-inform", "der", "-in", "card.der",
                    "-out", pem.toString()).code());
            cards.add(pem.toString());
        }
        for (String card : cards) {
            OpenSsl.Result result = OpenSsl.run(home, "verify", "-vfyopt", OpenSsl.ID, "-x509_strict",
                    "-partial_chain", "-trusted", branch, card);
            assertEquals(0, result.code(), result.output());
        }
    }

    /**
     * OpenSSL 3.0 cannot be told the identity for a CRL, so its parts are taken out and verified as a
     * message.
     */
    @Test
    void opensslVerifiesTheSignatureOfEveryCrl() throws Exception {
        byte[] der = card(set.entry("bank")).certificate();
        for (int i = 0; i < 2; i++) {
            X509CRLHolder crl = new X509CRLHolder(trust.crls(der).get(i));
            Files.write(home.resolve("issuer.der"), trust.issuers(der).get(i));
            Files.write(home.resolve("crl.tbs"), crl.toASN1Structure().getTBSCertList().getEncoded());
            Files.write(home.resolve("crl.sig"), crl.toASN1Structure().getSignature().getOctets());
            assertEquals(0, OpenSsl.run(home, "x509", "-inform", "der", "-in", "issuer.der", "-pubkey",
                    "-noout", "-out", "issuer.pem").code());
            assertEquals("Verified OK", OpenSsl.run(home, "dgst", "-sm3", "-verify", "issuer.pem", "-sigopt",
                    OpenSsl.ID, "-signature", "crl.sig", "crl.tbs").output().strip());
        }
    }

    private Card card(EvaluationSet.Entry entry) {
        return reader.cards().stream().filter(card -> card.number().equals(entry.number())).findFirst()
                .orElseThrow();
    }
}
