package org.eport.core.ledger;

import static org.eport.core.ledger.ProofLedger.CARDS_TO;
import static org.eport.core.ledger.ProofLedger.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script judges every certificate as of the time of its seal, as the workbench does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script that checks a proof needs a POSIX shell")
class ProofCertificateTest {

    @TempDir
    Path folder;
    private ProofLedger ledger;
    private int copies;

    @BeforeEach
    void ledgerOfFiveSteps() throws IOException {
        ledger = ProofLedger.usual(folder.resolve("trust"));
    }

    @Test
    void givenTheCardWasRevokedAfterTheSealThenItHolds() throws Exception {
        ledger.authority.revoke(ledger.customs.certificate(), START.plus(Duration.ofDays(1)));
        ledger.authority.revokeBranch(START.plus(Duration.ofDays(2)));
        ledger.authority.writeTrust(ledger.trustFolder, START.plus(Duration.ofDays(3)), CARDS_TO);
        ProofScript.Result result = verify(files());
        assertEquals(0, result.code(), result.output());
    }

    @Test
    void givenTheCardWasRevokedBeforeTheSealThenRefused() throws Exception {
        ledger.authority.revoke(ledger.customs.certificate(), START.plus(Duration.ofMinutes(119)));
        ledger.lists(CARDS_TO);
        assertRefused(verify(unchecked()), "was revoked by the time of seal 3");
    }

    @Test
    void givenTheBranchWasRevokedBeforeTheSealThenRefused() throws Exception {
        ledger.authority.revokeBranch(START.minusSeconds(1));
        ledger.lists(CARDS_TO);
        assertRefused(verify(unchecked()), "was revoked by the time of seal 1");
    }

    @Test
    void givenTheListsHadRunOutBeforeTheSealThenRefused() throws Exception {
        ledger.lists(START.plus(Duration.ofMinutes(90)));
        assertRefused(verify(unchecked()), "had run out before seal 3");
    }

    @Test
    void givenTheCertificateHadExpiredAtTheSealThenRefused() throws Exception {
        resealed(CARDS_TO.plusSeconds(1));
        assertRefused(verify(unchecked()), "was not valid at seal 1");
    }

    @Test
    void givenTheCertificateWasNotYetValidAtTheSealThenRefused() throws Exception {
        resealed(ProofLedger.CARDS_FROM.minusSeconds(1));
        assertRefused(verify(unchecked()), "was not valid at seal 1");
    }

    @Test
    void givenListsOfAnotherAuthorityThenRefused() throws Exception {
        Map<String, byte[]> files = files();
        ProofLedger foreign = ProofLedger.usual(folder.resolve("foreign"));
        List<byte[]> lists = ProofScript.unzip(ProofScript.write(foreign, foreign.trust())).entrySet()
                .stream()
                .filter(file -> file.getKey().startsWith("crls/")).map(Map.Entry::getValue).toList();
        int i = 0;
        for (String name : files.keySet().stream().filter(name -> name.startsWith("crls/")).toList()) {
            files.put(name, lists.get(i++));
        }
        assertRefused(verify(ProofScript.summedAnew(files, ProofScript.manifestWithoutFiles(files))),
                "signature of revocation list");
    }

    @Test
    void givenACardSignedForAnotherCardThenRefused() throws Exception {
        Map<String, byte[]> files = files();
        ledger.seal(ledger.safe, 3, START, ledger.batches.get(3L).split());
        files.put("seals/3.json", ledger.batches.get(3L).seal());
        files.put("seals/3.der", StandardDSAEncoding.INSTANCE.encode(Sm2.DOMAIN.getN(),
                number(ledger.batches.get(3L).signature(), 0),
                number(ledger.batches.get(3L).signature(), 32)));
        String manifest = ProofScript.manifestWithoutFiles(files);
        String chainOfSafe = manifest.lines().filter(line -> line.startsWith("seal 1 ")).findFirst()
                .orElseThrow();
        files.keySet().removeIf(name -> name.equals("certificates/"
                + SealedBatch.hex(Sm2.sm3(ledger.customs.certificate())) + ".pem"));
        files = ProofScript.summedAnew(files,
                manifest.replaceAll("(?m)^seal 3 .*", chainOfSafe.replace("seal 1", "seal 3")));
        assertRefused(verify(files), "are not those that signed seal 3");
    }

    /** The same entries, sealed at another time. */
    private void resealed(Instant time) throws IOException {
        ledger.lists(CARDS_TO.plus(Duration.ofDays(90)));
        List<ProofLedger.Signer> signers = List.of(ledger.safe, ledger.operator, ledger.customs,
                ledger.operator);
        for (long seal = 1; seal <= 4; seal++) {
            ledger.seal(signers.get((int) seal - 1), seal, time, ledger.batches.get(seal).split());
        }
    }

    private Map<String, byte[]> files() throws Exception {
        return ProofScript.unzip(ProofScript.write(ledger, ledger.trust()));
    }

    /** What a workbench would write that does not look at validity and revocation. */
    private Map<String, byte[]> unchecked() throws Exception {
        return ProofScript.unzip(ProofScript.write(ledger, new Lenient(ledger.trust())));
    }

    private static BigInteger number(byte[] signature, int from) {
        return new BigInteger(1, Arrays.copyOfRange(signature, from, from + 32));
    }

    private ProofScript.Result verify(Map<String, byte[]> files) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("copy" + copies++));
        ProofScript.put(copy, files);
        return ProofScript.verify(copy);
    }

    private static void assertRefused(ProofScript.Result result, String why) {
        assertEquals(1, result.code(), result.output());
        assertTrue(result.output().contains(why), result.output());
    }

    /** Reads the holder without asking whether he may still sign. */
    private record Lenient(Trust trust) implements Trust {

        @Override
        public Holder check(byte[] der, Instant moment) throws IdentityException {
            return trust.read(der);
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
