package org.eport.core.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a person types into a code field (domain facts 2.2). */
class CodeSearchTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);

    private Codes codes;

    @BeforeEach
    void load() throws CodeException {
        codes = Codes.load(List.of(Codes.class.getClassLoader()));
    }

    @ParameterizedTest
    @CsvSource({
        "5700, 5700", "'  5700 ', 5700", "５７００, 5700", "57, 5700",
        "拱北, 5700", "北关, 5700", "gongbei, 5700", "JING CUSTOMS, 0100",
        "GB, 5700", "gb, 5700", "ＧＢ, 5700", "GBGQ, 5700",
        "CQ, 8000", "ZQ, 8000", "cc, 1500", "ZCG, 1500", "XM, 3700", "SM, 3700", "HHHT, 0700"})
    void districtFoundByWhatWasTyped(String typed, String code) {
        assertTrue(search("customs_districts", typed, 50).contains(code), typed);
    }

    @ParameterizedTest
    @CsvSource({"GB, 5700", "CQ, 8000", "XM, 3700", "深圳, 5300", "53, 5300", "Chang, 1500"})
    void whatBeginsAsTypedStandsFirst(String typed, String code) {
        assertEquals(code, search("customs_districts", typed, 50).getFirst(), typed);
    }

    @Test
    void zeroListsTheWholeTable() {
        assertEquals(codesOf("customs_districts"), search("customs_districts", "0", 1000));
        assertEquals(codesOf("countries"), search("countries", "０", 1000));
    }

    @Test
    void zeroThatIsACodeStandsFirstBeforeAllTheOthers(@TempDir Path root) throws Exception {
        assertEquals(codesOf("transport_modes"), search("transport_modes", "0", 1000));
        Codes own = new Folder(root).table("modes", "1", "code,name_zh,name_en", "1,水路,Water", "0,非保税区,None",
                "10,其他,Other").codes();
        assertEquals(List.of("0", "1", "10"), own.table("modes").orElseThrow().search("0", DAY, 9).stream()
                .map(CodeEntry::code).toList());
    }

    @Test
    void exactCodeThenOtherCaseThenCodePrefixesThenBeginningsThenTheRest(@TempDir Path root)
            throws Exception {
        CodeTable table = new Folder(root).table("t", "1", "code,name_zh,name_en",
                "9,大个,Contains AB inside", "8,阿爸,Father", "AB1,子,Child", "aB,其,Other", "7,项,abacus",
                "AB,甲,First", "6,乙,None").codes().table("t").orElseThrow();
        assertEquals(List.of("AB", "aB", "AB1", "8", "7", "9"),
                table.search("AB", DAY, 10).stream().map(CodeEntry::code).toList());
        assertEquals("aB", table.search("aB", DAY, 10).getFirst().code());
        assertEquals(List.of("AB", "aB"), table.search("AB", DAY, 2).stream().map(CodeEntry::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t", "不存在的", "ZZZZZZ", "%", "*", "5700 5300"})
    void nothingIsFoundForNothingOrNonsense(String typed) {
        assertEquals(List.of(), search("customs_districts", typed, 50));
    }

    @Test
    void lettersAndDigitsWithinAChineseNameStandForThemselves() {
        assertTrue(search("trade_modes", "BSDSA", 50).contains("1239"));
        assertTrue(search("trade_modes", "KJDSB2B", 50).contains("9710"));
        assertTrue(search("licence_docs_2012", "GAOPA", 50).contains("H"));
    }

    @Test
    void initialsPassOverPunctuation() {
        assertTrue(search("uses", "HYGGP", 50).contains("10"), "货样,广告品");
    }

    @Test
    void onlyRowsOfTheDayAreOffered(@TempDir Path root) throws Exception {
        CodeTable table = new Folder(root).table("t", "1", "code,name_zh,name_en,valid_from,valid_to",
                "1,旧,Old,,20111231", "2,新,New,20120101,", "3,常,Always,,").codes().table("t").orElseThrow();
        assertEquals(List.of("2", "3"), codes(table.search("0", LocalDate.of(2012, 1, 1), 9)));
        assertEquals(List.of("1", "3"), codes(table.search("0", LocalDate.of(2011, 12, 31), 9)));
        assertEquals(List.of(), codes(table.search("1", DAY, 9)));
        assertEquals(3, table.entries().size());
    }

    @Test
    void theLimitHolds() {
        assertEquals(20, search("countries", "0", 20).size());
        assertEquals(0, search("countries", "0", 0).size());
    }

    @Test
    void manyMaySearchAtOnceFromTheFirstMoment() throws Exception {
        CodeTable table = codes.table("countries").orElseThrow();
        List<Callable<List<CodeEntry>>> all = new ArrayList<>();
        IntStream.range(0, 64).forEach(i -> all.add(() -> table.search("MG", DAY, 10)));
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<CodeEntry> alone = Codes.load(List.of(Codes.class.getClassLoader())).table("countries")
                    .orElseThrow().search("MG", DAY, 10);
            for (Future<List<CodeEntry>> answer : people.invokeAll(all)) {
                assertEquals(alone, answer.get());
            }
        }
    }

    /** A list that follows every key stroke: well below a millisecond for 250 rows. */
    @Test
    void searchingTheLargestTableIsFast() {
        CodeTable table = codes.table("countries").orElseThrow();
        List<String> typed = List.of("MG", "美", "502", "united", "0", "ZZZ");
        long[] times = IntStream.range(0, 3000).mapToLong(i -> {
            long before = System.nanoTime();
            table.search(typed.get(i % typed.size()), DAY, 250);
            return System.nanoTime() - before;
        }).skip(1000).sorted().toArray();
        assertTrue(times[times.length / 2] < 500_000, "median " + times[times.length / 2] + " ns");
    }

    private List<String> search(String table, String typed, int limit) {
        return codes(codes.table(table).orElseThrow().search(typed, DAY, limit));
    }

    private List<String> codesOf(String table) {
        return codes(codes.table(table).orElseThrow().entries());
    }

    private static List<String> codes(List<CodeEntry> entries) {
        return entries.stream().map(CodeEntry::code).toList();
    }
}
