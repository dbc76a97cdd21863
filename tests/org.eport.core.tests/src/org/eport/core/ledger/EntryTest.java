package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eport.core.document.EntryPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries and seals are read back exactly as they were written, and nothing else is taken for one. */
class EntryTest {

    private static final Entry FIRST = new Entry("test.form", "81N121405", 1, EntryPointer.NONE, "issue",
            Instant.parse("2026-03-04T01:02:03.456Z"), "9900000000010", "440400",
            Map.of("state", Arrays.asList(null, "UNUSED"), "count", Arrays.asList(null, 3),
                    "goods", Arrays.asList(null, List.of(Map.of("name", "汉\"\n", "amount", 2)))), Map.of(),
            Optional.empty());
    private static final Entry SECOND = new Entry("test.form", "81N121405", 2,
            new EntryPointer(7, 437, "ab".repeat(32)), "file", Instant.parse("2026-03-05T00:00:00Z"),
            "9900000000002",
            "990000017", Map.of("flag", Arrays.asList(true, false)), Map.of("port", "5700", "sure", true, "n",
            5),
            Optional.of("test.application/1"));
    private static final Seal SEAL = new Seal("5f2c", 12, Instant.parse("2026-03-05T00:00:00Z"),
            "cd".repeat(32), 993,
            "ef".repeat(32), "01".repeat(32));
    private static final Seal FIRST_SEAL = new Seal("5f2c", 1, Instant.parse("2026-03-05T00:00:00.001Z"),
            "cd".repeat(32), 1, "ef".repeat(32), "");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        for (Entry entry : List.of(FIRST, SECOND)) {
            assertArrayEquals(entry.bytes(), Entry.parse(entry.bytes()).bytes());
            assertEquals(entry, Entry.parse(entry.bytes()));
        }
        assertEquals(SEAL, Seal.parse(SEAL.bytes()));
        assertEquals(FIRST_SEAL, Seal.parse(FIRST_SEAL.bytes()));
    }

    @Test
    void anEntryIsOneLineInCanonicalForm() {
        assertEquals("{\"action\":\"file\",\"card\":\"9900000000002\",\"cause\":\"test.application/1\","
                + "\"changes\":{\"flag\":[true,false]},\"document\":\"test.form\","
                + "\"input\":{\"n\":5,\"port\":\"5700\",\"sure\":true},\"number\":\"81N121405\","
                + "\"organisation\":\"990000017\",\"prev\":{\"hash\":\"" + "ab".repeat(32)
                + "\",\"index\":437,\"seal\":7},\"seq\":2,\"time\":\"2026-03-05T00:00:00Z\",\"v\":1}",
                text(SECOND.bytes()));
        assertEquals(-1, text(FIRST.bytes()).indexOf('\n'));
    }

    @Test
    void givenAnotherSpellingOfTheSameEntryThenItIsNotCanonical() {
        String json = text(SECOND.bytes());
        for (String other : List.of(" " + json, json + " ", json + "\n", json.replace(":", ": "),
                json.replace("2026", "\\u0032026"),
                json.replace("\"v\":1", "\"v\":1,\"w\":2"), json.replace("\"v\":1", "\"v\":1,\"v\":1"),
                json.replace("\"v\":1", "\"v\":2"), json.replace("\"v\":1}", "\"v\":1.0}"),
                json.replace(",\"v\":1", ""),
                json.replace("{\"action\":\"file\",", "{").replace("}", ",\"action\":\"file\"}"),
                json.replace("00:00:00Z", "00:00:00.000Z"), json.replace("00:00:00Z", "08:00:00+08:00"),
                json.replace("\"seq\":2", "\"seq\":2e0"), json.replace("\"seq\":2", "\"seq\":4294967298"
                        + "0000000000000000"), json.replace("\"index\":437", "\"index\":4294967733"),
                json.replace("\"input\":{", "\"input\":{\"a\":null,\"a\":null,"), "\ufeff" + json)) {
            assertThrows(IllegalArgumentException.class, () -> Entry.parse(utf8(other)), other);
        }
        assertThrows(IllegalArgumentException.class,
                () -> Entry.parse(utf8(text(FIRST.bytes()).replace("\"document\"",
                "\"input\":{},\"document\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "{}", "1", "\"x\"", "{", "}", "{\"a\"", "{\"a\":",
            "{\"a\":1", "{\"a\":1}}",
        "{\"a\":1}{\"a\":1}", "nul", "{'a':1}", "{\"a\":NaN}", "{\"a\":01}", "[[[[", "\u0000",
        "\u0000\u0000\u0000{"})
    void givenSomethingElseThenItIsNoEntryAndNoSeal(String text) {
        assertThrows(IllegalArgumentException.class, () -> Entry.parse(utf8(text)));
        assertThrows(IllegalArgumentException.class, () -> Seal.parse(utf8(text)));
    }

    @Test
    void givenAnyMemberMissingNullOrOfAnotherKindThenItIsRefused() {
        for (String name : List.of("action", "card", "changes", "document", "number", "organisation", "seq",
                "time", "v")) {
            membersOf(text(SECOND.bytes()), name).forEach(other ->
                    assertThrows(IllegalArgumentException.class, () -> Entry.parse(utf8(other)), other));
        }
        for (String name : List.of("certificate", "count", "number", "root", "store", "time", "v", "prev")) {
            membersOf(text(SEAL.bytes()), name).stream().filter(other -> other.contains("\"prev\":"))
                    .forEach(other ->
                    assertThrows(IllegalArgumentException.class, () -> Seal.parse(utf8(other)), other));
        }
    }

    private static List<String> membersOf(String json, String name) {
        String member = "\"" + name + "\":(\"[^\"]*\"|[0-9]+|\\{[^}]*})";
        return List.of(json.replaceFirst(",?" + member, "").replace("{,", "{"), json.replaceFirst(member,
                "\"" + name + "\":null"),
                json.replaceFirst(member, "\"" + name + "\":true"), json.replaceFirst(member, "\"" + name
                + "\":[]"),
                json.replaceFirst(member, "\"" + name + "\":{\"x\":1}"), json.replaceFirst(member, "\"" + name
                + "\":-"));
    }

    @Test
    void givenAChangeThatIsNoPairThenItIsRefused() {
        String json = text(SECOND.bytes());
        for (String change : List.of("[]", "[true]", "[true,false,true]", "true", "null", "{}", "\"x\"",
                "[1.5,2]",
                "[99999999999999999999,1]")) {
            String other = json.replace("[true,false]", change);
            assertThrows(IllegalArgumentException.class, () -> Entry.parse(utf8(other)), change);
            assertThrows(IllegalArgumentException.class, () -> Entry.read(utf8(other)), change);
        }
    }

    @Test
    void givenBytesThatAreNoTextThenNothingButARefusalComesOut() {
        Random random = new Random(20_260_304);
        for (int round = 0; round < 20_000; round++) {
            byte[] garbage = new byte[random.nextInt(40)];
            random.nextBytes(garbage);
            if (round % 3 == 0 && garbage.length > 3) {
                System.arraycopy(new byte[] {0, 0, 0, '{'}, 0, garbage, 0, 4);
            }
            assertThrows(IllegalArgumentException.class, () -> Entry.parse(garbage));
            assertThrows(IllegalArgumentException.class, () -> Seal.parse(garbage));
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
                Charset.forName("UTF-32"))) {
            byte[] other = text(SECOND.bytes()).getBytes(charset);
            assertThrows(IllegalArgumentException.class, () -> Entry.parse(other));
            assertThrows(IllegalArgumentException.class, () ->
                    Entry.parse(Arrays.copyOf(other, other.length - 1)));
        }
    }

    @Test
    void givenAnyByteChangedThenItIsAnotherEntryOrNone() {
        byte[] bytes = SECOND.bytes();
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                try {
                    assertArrayEquals(changed, Entry.parse(changed).bytes());
                } catch (IllegalArgumentException refused) {
                    continue;
                }
            }
        }
    }

    @Test
    void entriesOfABatchAreJoinedAndSplitAtTheirLineFeeds() {
        List<byte[]> entries = List.of(FIRST.bytes(), SECOND.bytes(), FIRST.bytes());
        List<byte[]> split = new SealedBatch(1, SEAL.bytes(), new byte[64], SealedBatch.join(entries))
                .split();
        assertEquals(3, split.size());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(entries.get(i), split.get(i));
        }
    }
}
