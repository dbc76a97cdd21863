package org.eport.core.ledger;

import static org.eport.core.ledger.ProofLedger.change;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script says yes to a true proof and no to everything else, with nothing but a shell and OpenSSL. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script that checks a proof needs a POSIX shell")
class ProofScriptTest {

    private static final List<String> WITHOUT_EVIDENCE =
            List.of("index.html", "verify.sh", "manifest.txt", "manifest.sm3");

    @TempDir
    Path folder;
    private ProofLedger ledger;
    private int copies;

    @BeforeEach
    void ledgerOfFiveSteps() throws IOException {
        ledger = ProofLedger.usual(folder.resolve("trust"));
    }

    @Test
    void givenATrueProofWhenVerifiedThenItHoldsAndSaysWhatItChecked() throws Exception {
        ProofScript.Result result = verify(files());
        assertEquals(0, result.code(), result.output());
        for (String said : List.of("sample.form", ProofLedger.NUMBER, "entry 5 remark", "条目 2 fileAtPort",
                "seal 4 (2026-03-04T04:02:03.456789Z)", "签封 1", "HOLDS", root(files()))) {
            assertTrue(result.output().contains(said), said + " in " + result.output());
        }
    }

    @Test
    void givenTheRightRootThenItHoldsAndGivenAnotherThenNot() throws Exception {
        Map<String, byte[]> files = files();
        String colons = root(files).toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        Path copy = copy(files);
        assertEquals(0, ProofScript.verify(copy, colons).code());
        assertEquals(0, ProofScript.verify(copy, "f".repeat(64), colons).code());
        assertRefused(ProofScript.verify(copy, "f".repeat(64)), "not one you trust");
    }

    @Test
    void givenEveryPlaceInBatchesOfOneToSevenThenEveryPathHolds() throws Exception {
        ProofLedger places = new ProofLedger(folder.resolve("places"));
        for (int count = 1; count <= 7; count++) {
            for (int index = 0; index < count; index++) {
                places.step(places.operator, "move", Map.of("port", change(null, "5700")), count, index);
            }
        }
        ProofScript.Result result = verify(ProofScript.unzip(ProofScript.write(places, places.trust())));
        assertEquals(0, result.code(), result.output());
    }

    @Test
    void givenAByteFlippedInAnyFileThenRefused() throws Exception {
        Map<String, byte[]> files = files();
        Path proof = copy(files);
        for (String name : files.keySet()) {
            byte[] content = files.get(name).clone();
            content[Math.floorMod(name.hashCode(), content.length)] ^= 1;
            Files.write(proof.resolve(name), content);
            assertNoYes(ProofScript.verify(proof), name);
            Files.write(proof.resolve(name), files.get(name));
        }
        assertEquals(0, ProofScript.verify(proof).code());
    }

    @Test
    void givenAnyFileRemovedThenRefused() throws Exception {
        Map<String, byte[]> files = files();
        Path proof = copy(files);
        for (String name : files.keySet()) {
            Files.delete(proof.resolve(name));
            assertNoYes(ProofScript.verify(proof), name);
            Files.write(proof.resolve(name), files.get(name));
        }
    }

    @Test
    void givenAByteChangedInAnyEvidenceAndTheSumsMadeToFitThenRefused() throws Exception {
        ledger = new ProofLedger(folder.resolve("small"));
        ledger.step(ledger.safe, "issue", Map.of("state", change(null, "UNUSED")), 1, 0);
        ledger.step(ledger.operator, "fileAtPort", Map.of("port", change(null, "5700")), 3, 1);
        for (String name : evidence()) {
            assertRefused(verify(forged(name, ProofScriptTest::changed)), "FAILED");
        }
    }

    @Test
    void givenEvidenceOfAnyKindRemovedAndTheSumsMadeToFitThenRefused() throws Exception {
        for (String name : kinds()) {
            Map<String, byte[]> files = files();
            files.remove(name);
            assertNoYes(verify(ProofScript.summedAnew(files, ProofScript.manifestWithoutFiles(files))), name);
        }
    }

    @Test
    void givenTwoFilesOfAKindSwappedThenRefused() throws Exception {
        for (String one : kinds()) {
            Map<String, byte[]> files = files();
            String other = files.keySet().stream().filter(name -> name.compareTo(one) > 0).findFirst()
                    .orElseThrow();
            byte[] kept = files.put(one, files.get(other));
            files.put(other, kept);
            assertNoYes(verify(files), one);
            assertNoYes(verify(ProofScript.summedAnew(files, ProofScript.manifestWithoutFiles(files))), one);
        }
    }

    @Test
    void givenAFileThatDoesNotBelongThenRefused() throws Exception {
        Map<String, byte[]> files = files();
        files.put("entries/6.json", files.get("entries/5.json"));
        assertRefused(verify(files), "no part of this proof");
        assertRefused(verify(ProofScript.summedAnew(files, ProofScript.manifestWithoutFiles(files))),
                "nothing to do with this proof");
    }

    @Test
    void givenAnEntryLeftOutOfTheManifestThenRefused() throws Exception {
        for (int left = 1; left <= 4; left++) {
            String line = "(?m)^entry " + left + " .*\n";
            assertNoYes(verify(manifest(text -> text.replaceFirst(line, ""))), line);
            assertNoYes(verify(manifest(text -> text.replaceFirst(line, "")
                    .replace("entries 5", "entries 4"))), line);
        }
    }

    @Test
    void givenAManifestThatSaysOtherwiseThenRefused() throws Exception {
        for (String[] change : new String[][] {{"entries 5", "entries 6"}, {"sample.form", "sample.other"},
                {ProofLedger.NUMBER, "81N121406"}, {"last 5 4 4", "last 5 4 2"},
                {"entry 2 2 437", "entry 2 2 436"},
                {"entry 3 3 6", "entry 3 2 6"}, {"eport-proof 1", "eport-proof 2"}, {"seal 4", "seal 5"},
                {"entries 5", "entries 5\nseal 9 " + "0".repeat(64) + " " + "0".repeat(64)},
                {"entries 5", "note 5"}, {"entries 5", "file ../../x"}}) {
            assertNoYes(verify(manifest(text -> text.replace(change[0], change[1]))), change[1]);
        }
    }

    @Test
    void givenATrustedCopyOfTheScriptThenItChecksTheProofInTheFolderItIsTold() throws Exception {
        Path proof = copy(files());
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(proof.resolve("verify.sh"), elsewhere.resolve("verify.sh"));
        assertEquals(0, ProofScript.verify(elsewhere, Map.of("PROOF", proof.toString())).code());
        assertEquals(1, ProofScript.verify(elsewhere).code());
    }

    @Test
    void givenNoUsableOpenSslThenItSaysWhatIsNeeded() throws Exception {
        Path proof = copy(files());
        for (String version : List.of("OpenSSL 1.1.1w  11 Sep 2023", "LibreSSL 3.8.2")) {
            Path old = Files.writeString(folder.resolve("openssl"), "#!/bin/sh\necho " + version + "\n");
            assertTrue(old.toFile().setExecutable(true));
            ProofScript.Result result = ProofScript.verify(proof, Map.of("OPENSSL", old.toString()));
            assertEquals(2, result.code(), result.output());
            assertTrue(result.output().contains("需要 OpenSSL 3") && result.output().contains("is needed"));
        }
        ProofScript.Result absent = ProofScript.verify(proof, Map.of("OPENSSL", folder + "/none"));
        assertEquals(2, absent.code(), absent.output());
        assertTrue(absent.output().contains("there is no openssl"), absent.output());
    }

    @Test
    void givenAnyOutcomeThenNoTemporaryFileIsLeft() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Path proof = copy(files());
        ProofScript.verify(proof, Map.of("TMPDIR", temporary.toString()));
        Files.writeString(proof.resolve("entries/1.json"), "{}");
        ProofScript.verify(proof, Map.of("TMPDIR", temporary.toString()));
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private Map<String, byte[]> files() throws Exception {
        return ProofScript.unzip(ProofScript.write(ledger, ledger.trust()));
    }

    /** All but the page, the script and the manifest; of the longest path only its first two steps. */
    private List<String> evidence() throws Exception {
        return files().keySet().stream().filter(name -> !WITHOUT_EVIDENCE.contains(name))
                .filter(name -> !name.matches("paths/2/(0[3-9]|1.)-.*")).toList();
    }

    private List<String> kinds() throws Exception {
        List<String> names = evidence();
        return names.stream().filter(name -> names.stream().filter(other -> other.compareTo(name) < 0)
                .noneMatch(other -> other.startsWith(name.substring(0, name.indexOf('/'))))).toList();
    }

    private Map<String, byte[]> forged(String name, UnaryOperator<byte[]> change) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(files());
        files.put(name, change.apply(files.get(name).clone()));
        return ProofScript.summedAnew(files, ProofScript.manifestWithoutFiles(files));
    }

    private Map<String, byte[]> manifest(UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> files = files();
        return ProofScript.summedAnew(files, change.apply(ProofScript.manifestWithoutFiles(files)));
    }

    /** Another letter or digit in the middle, so that PEM stays PEM and JSON stays JSON; else another bit. */
    private static byte[] changed(byte[] content) {
        int at = content.length / 2;
        boolean text = content[0] == '{' || content[0] == '-';
        while (text && !Character.isLetterOrDigit(content[at])) {
            at++;
        }
        content[at] = (byte) (text ? content[at] == '5' ? '6' : '5' : content[at] ^ 1);
        return content;
    }

    private static String root(Map<String, byte[]> files) {
        String seal = new String(files.get("manifest.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("seal 1 ")).collect(Collectors.joining());
        return seal.substring(seal.lastIndexOf(' ') + 1);
    }

    private Path copy(Map<String, byte[]> files) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy" + copies++));
        ProofScript.put(copy, files);
        return copy;
    }

    private ProofScript.Result verify(Map<String, byte[]> files) throws Exception {
        return ProofScript.verify(copy(files));
    }

    private static void assertRefused(ProofScript.Result result, String why) {
        assertEquals(1, result.code(), result.output());
        assertTrue(result.output().contains(why), result.output());
    }

    private static void assertNoYes(ProofScript.Result result, String what) {
        assertFalse(result.code() == 0 || result.output().contains("HOLDS"), what + ": " + result.output());
    }
}
