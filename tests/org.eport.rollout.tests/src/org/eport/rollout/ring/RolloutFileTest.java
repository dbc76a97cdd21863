package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.trust.SigningKey;
import org.eport.rollout.trust.TrustedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rollout file: written, signed and read again, and every way of it that must not be read. */
class RolloutFileTest {

    private static final Instant ISSUED = Instant.parse("2026-11-24T08:00:00Z");
    private static final RolloutFile FILE = new RolloutFile(7, ISSUED, Instant.parse("2027-11-24T08:00:00Z"), List.of(
            new RolloutFile.Entry("org.eport.a.feature", "1.1.0.202611241500", LocalDate.of(2026, 12, 1),
                    List.of(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15)),
                    Map.of("5300", 0, "2200", 0, "5700", 1, "9700", 2), Optional.empty()),
            new RolloutFile.Entry("org.eport.b.feature", "2.0.0", LocalDate.of(2026, 12, 1), List.of(),
                    Map.of("5300", 0), Optional.of(new Words("打印有误。", "It prints wrongly.")))));

    private static final String GOOD = """
            {"format": 1, "serial": 7, "issued": "2026-11-24T08:00:00Z", "expires": "2027-11-24T08:00:00Z",
             "entries": [{"feature": "org.eport.a.feature", "version": "1.1.0", "from": "2026-12-01",
              "later": ["2026-12-08"], "rings": {"5300": 0, "5700": 1}, "hold": true,
              "reason": {"zh": "打印有误。", "en": "It prints wrongly."}}]}""";

    private static String refused(byte[] json) {
        RolloutException e = assertThrows(RolloutException.class, () -> RolloutFile.read(json));
        Officers.said(e.remedy());
        return Officers.said(e.text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        assertEquals(FILE, RolloutFile.read(FILE.bytes()));
        RolloutFile.read(bytes(GOOD));
    }

    @Test
    void ringsAndDaysAreThoseOfTheEntry() {
        RolloutFile.Entry entry = FILE.entry("org.eport.a.feature", "1.1.0.202611241500").orElseThrow();
        assertEquals(Set.of("2200", "5300"), entry.pioneers());
        assertEquals(LocalDate.of(2026, 12, 1), entry.opens("5300"));
        assertEquals(LocalDate.of(2026, 12, 8), entry.opens("5700"));
        assertEquals(LocalDate.of(2026, 12, 15), entry.opens("9700"));
        assertEquals(LocalDate.of(2026, 12, 15), entry.opens("0100"), "not named: the last ring");
        assertEquals(LocalDate.of(2026, 12, 15), entry.opens(""), "no branch: the last ring");
        assertTrue(entry.held(Words.same("x")).released().hold().isEmpty());
    }

    @Test
    void aPublishedFileIsSignedForExactlyItsBytes(@TempDir Path site) throws Exception {
        SigningKey key = SigningKey.create("The Centre <centre@example.org>", "secret".toCharArray());
        FILE.publish(site, key);
        Path keys = Files.createDirectories(site.resolve("keys"));
        Files.write(keys.resolve("centre.asc"), key.publicKey());
        TrustedKeys trusted = TrustedKeys.read(keys);
        byte[] json = Files.readAllBytes(site.resolve("rollout.json"));
        byte[] signature = Files.readAllBytes(site.resolve("rollout.json.asc"));
        assertEquals("The Centre <centre@example.org>", trusted.check("rollout.json", json, signature).name());
        assertEquals(FILE, RolloutFile.read(json));
        byte[] unheld = bytes(new String(json, StandardCharsets.UTF_8).replace("true", "false"));
        assertTrue(!Arrays.equals(json, unheld));
        assertThrows(RolloutException.class, () -> trusted.check("rollout.json", unheld, signature));
    }

    @Test
    void aFileThatCouldNotBeReadIsNotWritten(@TempDir Path site) throws Exception {
        RolloutFile nobodyFirst = new RolloutFile(1, ISSUED, ISSUED, List.of(new RolloutFile.Entry("a", "1.0.0",
                LocalDate.of(2026, 12, 1), List.of(LocalDate.of(2026, 12, 2)), Map.of("5300", 1), Optional.empty())));
        SigningKey key = SigningKey.create("X", "secret".toCharArray());
        assertThrows(RolloutException.class, () -> nobodyFirst.publish(site, key));
        try (var files = Files.list(site)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** What is replaced by what, and where the refusal says it is wrong. */
    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("'format': 1", "'format': 2", "format:"),
                Arguments.of("'format': 1", "'format': '1'", "format:"),
                Arguments.of("'format': 1,", "", "format:"),
                Arguments.of("'serial': 7", "'serial': 0", "serial:"),
                Arguments.of("'serial': 7", "'serial': 7.5", "serial:"),
                Arguments.of("'serial': 7", "'serial': 99999999999999999999", "serial:"),
                Arguments.of("'serial': 7", "'serial': 7, 'serial': 8", "1:"),
                Arguments.of("'serial': 7", "'serial': 7, 'extra': 8", "extra:"),
                Arguments.of("2026-11-24T08:00:00Z", "yesterday", "issued:"),
                Arguments.of("'org.eport.a.feature'", "'../a'", "entries[0].feature:"),
                Arguments.of("'org.eport.a.feature'", "null", "entries[0].feature:"),
                Arguments.of("'1.1.0'", "'1.1'", "entries[0].version:"),
                Arguments.of("'1.1.0'", "'01.1.0'", "entries[0].version:"),
                Arguments.of("'1.1.0'", "'1.1.0.$'", "entries[0].version:"),
                Arguments.of("'2026-12-01'", "'2026-02-30'", "entries[0].from:"),
                Arguments.of("'2026-12-01'", "'2026-12-09'", "entries[0].later[0]:"),
                Arguments.of("['2026-12-08']", "'2026-12-08'", "entries[0].later:"),
                Arguments.of("['2026-12-08']", "[20261208]", "entries[0].later[0]:"),
                Arguments.of("'5700': 1", "'5700': 2", "entries[0].rings.5700:"),
                Arguments.of("'5700': 1", "'5700': -1", "entries[0].rings.5700:"),
                Arguments.of("'5700': 1", "'57': 1", "entries[0].rings.57:"),
                Arguments.of("'5300': 0", "'5300': 1", "entries[0].rings:"),
                Arguments.of("'hold': true", "'hold': 'no'", "entries[0].hold:"),
                Arguments.of("'hold': true", "'hold': false", "entries[0].reason:"),
                Arguments.of("'打印有误。'", "' '", "entries[0].reason.zh:"),
                Arguments.of("'打印有误。'", "'a\\u0007b'", "entries[0].reason.zh:"),
                Arguments.of("'打印有误。'", "'" + "长".repeat(501) + "'", "entries[0].reason.zh:"),
                Arguments.of(", 'en': 'It prints wrongly.'", "", "entries[0].reason.en:"),
                Arguments.of("[{", "[7, {", "entries[0]:"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedFileIsRefusedWithThePlace(String what, String by, String place) {
        String bad = GOOD.replace(what.replace('\'', '"'), by.replace('\'', '"'));
        assertTrue(!bad.equals(GOOD), what);
        String said = refused(bytes(bad));
        assertTrue(said.startsWith("rollout.json is not as it must be at " + place), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "7", "\"x\"", "{} {}", "<xml/>", "{\"format\": 1",
        "{\"format\": NaN}", "{\"format\": 1,}", "\u0000", "{'format': 1}"})
    void whatIsNotAnObjectIsRefused(String text) {
        refused(bytes(text));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        refused(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
    }

    @Test
    void aDeepFileIsRefused() {
        refused(bytes("{\"format\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void somethingAfterTheEndIsRefused() {
        String said = refused(bytes(GOOD + "\n{}"));
        assertTrue(said.contains("at 5:"), said);
    }

    @Test
    void aVersionStandsOnce() {
        String entry = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}"));
        String said = refused(bytes(GOOD.replace(entry, entry + "," + entry)));
        assertTrue(said.contains("at entries[1]:"), said);
    }

    @Test
    void aFileIsNotLongerThanAgreed() throws Exception {
        byte[] longest = Arrays.copyOf(bytes(GOOD), RolloutFile.MOST_BYTES);
        Arrays.fill(longest, bytes(GOOD).length, longest.length, (byte) ' ');
        RolloutFile.read(longest);
        byte[] longer = Arrays.copyOf(longest, longest.length + 1);
        longer[longer.length - 1] = ' ';
        refused(longer);
    }

    @Test
    void listsAreNotLongerThanAgreed() {
        StringBuilder rings = new StringBuilder("\"5300\": 0");
        for (int i = 0; i < 200; i++) {
            rings.append(", \"").append("%04d".formatted(i)).append("\": 1");
        }
        assertTrue(refused(bytes(GOOD.replace("\"5300\": 0", rings))).contains("at entries[0].rings:"));
        String days = "\"2026-12-08\"" + ", \"2026-12-08\"".repeat(20);
        assertTrue(refused(bytes(GOOD.replace("\"2026-12-08\"", days))).contains("at entries[0].later:"));
        String entry = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}"));
        assertTrue(refused(bytes(GOOD.replace(entry, entry + ("," + entry).repeat(500)))).contains("at entries:"));
    }
}
