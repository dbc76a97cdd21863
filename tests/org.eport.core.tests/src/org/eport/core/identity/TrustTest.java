package org.eport.core.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.eport.core.card.Sm2;
import org.eport.core.card.TestCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Which certificates are trusted, and at which moment. */
class TrustTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void begin() throws Exception {
        world = new World(folder);
    }

    @Test
    void goodCertificateTellsItsHolder() throws Exception {
        AsymmetricCipherKeyPair keys = TestCard.keys();
        byte[] der = world.issue(keys.getPublic());

        Holder holder = world.trust.check(der, World.NOON);

        assertEquals("示例操作员", holder.name());
        assertEquals(TestCard.NUMBER, holder.cardNumber());
        assertEquals(CardKind.OPERATOR, holder.kind());
        assertEquals("990000017", holder.organisation());
        assertEquals("示例进出口公司", holder.organisationName());
        assertEquals(World.BEGIN, holder.validFrom());
        assertEquals(World.END, holder.validTo());
        assertEquals(HexFormat.of().formatHex(Sm2.sm3(der)), holder.fingerprint());
        assertEquals(holder, world.trust.read(der));
        assertEquals(TestCard.publicKey(keys).getQ(), world.trust.publicKey(der).getQ());
    }

    @Test
    void certificateIsGoodFromItsFirstToItsLastSecond() throws Exception {
        byte[] der = world.issue();
        world.trust.check(der, World.BEGIN);
        world.trust.check(der, World.END);
        refused("identity.notYetValid", der, World.BEGIN.minus(SECOND));
        refused("identity.expired", der, World.END.plus(SECOND));
    }

    @Test
    void revokedCertificateWasGoodUntilItWasRevoked() throws Exception {
        byte[] der = world.issue();
        byte[] other = world.issue();
        world.trust.check(der, World.NOON);

        world.authority.revoke(der, World.NOON);
        world.authority.writeCrls(world.trustFolder, World.NOON.plus(SECOND), World.END);

        refused("identity.revoked", der, World.NOON);
        refused("identity.revoked", der, World.END);
        world.trust.check(der, World.NOON.minus(SECOND));
        world.trust.check(other, World.NOON);
    }

    @Test
    void certificatesOfARevokedBranchAreRefused() throws Exception {
        byte[] der = world.issue();
        world.authority.revokeBranch(World.NOON);
        world.authority.writeCrls(world.trustFolder, World.NOON, World.END);
        IdentityException refused = refused("identity.revoked", der, World.NOON);
        assertEquals("EVALUATION ONLY Branch CA", refused.text().args().get(0));
        world.trust.check(der, World.NOON.minus(SECOND));
    }

    @Test
    void unknownIssuerIsRefused() throws Exception {
        World elsewhere = new World(folder.resolve("elsewhere"));
        byte[] der = elsewhere.issue();
        refused("identity.tampered", der, World.NOON); // the same name, another key
        Files.delete(world.trustFolder.resolve("branches/evaluation-branch.pem"));
        refused("identity.unknownIssuer", der, World.NOON);
    }

    @Test
    void branchWithoutItsRootIsRefused() throws Exception {
        byte[] der = world.issue();
        Files.delete(world.trustFolder.resolve("roots/evaluation-root.pem"));
        refused("identity.unknownIssuer", der, World.NOON);
    }

    @Test
    void emptyTrustFolderTrustsNobody() throws Exception {
        byte[] der = world.issue();
        Trust nobody = Identities.trust(folder.resolve("nothing"));
        assertEquals("identity.unknownIssuer",
                assertThrows(IdentityException.class, () -> nobody.check(der, World.NOON)).text().key());
        assertEquals(CardKind.OPERATOR, nobody.read(der).kind());
    }

    @Test
    void everyTamperedByteIsRefused() throws Exception {
        byte[] der = world.issue();
        for (int i = 0; i < der.length; i++) {
            byte[] tampered = der.clone();
            tampered[i] ^= 1;
            assertThrows(IdentityException.class, () -> world.trust.check(tampered, World.NOON), "byte " + i);
            assertReadsOrRefuses(tampered);
        }
        int name = find(der, "990000017");
        byte[] promoted = der.clone();
        promoted[name] = '8';
        refused("identity.tampered", promoted, World.NOON);
    }

    @Test
    void whatIsNotOneCertificateIsRefused() throws Exception {
        byte[] der = world.issue();
        refused("identity.unreadable", new byte[0], World.NOON);
        refused("identity.unreadable", "certificate".getBytes(StandardCharsets.US_ASCII), World.NOON);
        refused("identity.unreadable", Arrays.copyOf(der, der.length - 1), World.NOON);
        refused("identity.unreadable", Arrays.copyOf(der, der.length + 1), World.NOON);
        assertThrows(IdentityException.class, () -> world.trust.read(new byte[] {0x30, 0}));
        assertThrows(IdentityException.class, () -> world.trust.publicKey(new byte[] {0x30, 0}));
    }

    @Test
    void otherKeysThanSm2AreRefused() throws Exception {
        byte[] p256 = world.issue(p256().getPublic());
        refused("identity.notSm2", p256, World.NOON);
        assertThrows(IdentityException.class, () -> world.trust.publicKey(p256));
        RSAKeyPairGenerator rsa = new RSAKeyPairGenerator();
        rsa.init(new RSAKeyGenerationParameters(java.math.BigInteger.valueOf(65537), new SecureRandom(),
                1024, 64));
        refused("identity.notSm2", world.issue(rsa.generateKeyPair().getPublic()), World.NOON);
    }

    @Test
    void authorityIsNoCardHolder() throws Exception {
        byte[] branch = world.trust.issuers(world.issue()).get(0);
        assertThrows(IdentityException.class, () -> world.trust.check(branch, World.NOON));
    }

    @Test
    void missingCrlIsRefusedAndNamed() throws Exception {
        byte[] der = world.issue();
        Files.delete(world.trustFolder.resolve("crls/evaluation-root.pem"));
        assertEquals(List.of("EVALUATION ONLY Root CA"),
                refused("identity.crlMissing", der, World.NOON).text().args());
        assertEquals(1, world.trust.crls(der).size());
        Files.delete(world.trustFolder.resolve("crls/evaluation-branch.pem"));
        assertEquals(List.of("EVALUATION ONLY Branch CA"),
                refused("identity.crlMissing", der, World.NOON).text().args());
        assertEquals(List.of(), world.trust.crls(der));
    }

    @Test
    void crlOfAnotherAuthorityOfTheSameNameDoesNotCount() throws Exception {
        byte[] der = world.issue();
        World elsewhere = new World(folder.resolve("elsewhere"));
        elsewhere.authority.writeCrls(world.trustFolder, World.BEGIN, World.END);
        refused("identity.crlMissing", der, World.NOON);
    }

    @Test
    void expiredCrlRefusesNowButServesThePast() throws Exception {
        byte[] der = world.issue();
        world.authority.writeCrls(world.trustFolder, World.BEGIN, World.NOON);
        refused("identity.crlExpired", der, World.NOON.plus(SECOND));
        world.trust.check(der, World.NOON.minus(SECOND));
    }

    @Test
    void expiredCrlStillKnowsWhoIsRevoked() throws Exception {
        byte[] der = world.issue();
        world.authority.revoke(der, World.BEGIN.plus(SECOND));
        world.authority.writeCrls(world.trustFolder, World.BEGIN, World.NOON);
        refused("identity.revoked", der, World.END);
    }

    @Test
    void newestOfSeveralCrlsDecides() throws Exception {
        byte[] der = world.issue();
        Path crls = world.trustFolder.resolve("crls");
        Files.copy(crls.resolve("evaluation-branch.pem"), crls.resolve("a-older.pem"));
        Files.copy(crls.resolve("evaluation-branch.pem"), crls.resolve("z-older.pem"));
        world.authority.revoke(der, World.NOON);
        world.authority.writeCrls(world.trustFolder, World.NOON, World.END);
        refused("identity.revoked", der, World.NOON);
    }

    @Test
    void brokenFileRefusesAndIsNamedUntilItIsRepaired() throws Exception {
        byte[] der = world.issue();
        Path broken = Files.writeString(world.trustFolder.resolve("crls/new.pem"),
                "-----BEGIN X509 CRL-----\nMII");
        assertEquals(List.of("crls/new.pem"), refused("identity.trustFile", der, World.NOON).text().args());
        Files.delete(broken);
        world.trust.check(der, World.NOON);
    }

    @Test
    void issuersAndCrlsStandNearestFirst() throws Exception {
        byte[] der = world.issue();
        List<byte[]> issuers = world.trust.issuers(der);
        List<String> names = Stream.concat(Stream.of(der), issuers.stream()).map(TrustTest::subject).toList();
        assertTrue(names.get(1).contains("Branch CA"));
        assertTrue(names.get(2).contains("Root CA"));
        assertEquals(3, names.size());

        List<byte[]> crls = world.trust.crls(der);
        for (int i = 0; i < 2; i++) {
            String issuer = new org.bouncycastle.cert.X509CRLHolder(crls.get(i)).getIssuer().toString();
            assertEquals(names.get(i + 1), issuer);
        }
    }

    @Test
    void answersDoNotLeaveTheCallerAHandleOnTheCache() throws Exception {
        byte[] der = world.issue();
        byte[] same = der.clone();
        world.trust.check(der, World.NOON);
        Arrays.fill(der, (byte) 0);
        Arrays.fill(world.trust.issuers(same).get(0), (byte) 0);
        world.trust.check(same, World.NOON);
        assertArrayEquals(world.trust.issuers(same).get(0), world.trust.issuers(same).get(0));
    }

    /** Reading does not trust, so it may succeed; it must not fail in any other way. */
    private void assertReadsOrRefuses(byte[] der) {
        for (Executable call : List.<Executable>of(() -> world.trust.read(der),
                () -> world.trust.publicKey(der))) {
            try {
                call.execute();
            } catch (Throwable refused) {
                assertEquals(IdentityException.class, refused.getClass());
            }
        }
    }

    private IdentityException refused(String key, byte[] der, Instant moment) {
        IdentityException refused = assertThrows(IdentityException.class,
                () -> world.trust.check(der, moment));
        assertEquals(key, refused.text().key());
        return refused;
    }

    private static AsymmetricCipherKeyPair p256() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(
                ECNamedDomainParameters.lookup(X9ObjectIdentifiers.prime256v1), new SecureRandom()));
        return generator.generateKeyPair();
    }

    private static String subject(byte[] der) {
        try {
            return new X509CertificateHolder(der).getSubject().toString();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static int find(byte[] in, String text) {
        String latin = new String(in, StandardCharsets.ISO_8859_1);
        return latin.indexOf(text);
    }
}
