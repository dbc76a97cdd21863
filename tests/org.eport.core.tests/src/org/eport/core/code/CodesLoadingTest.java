package org.eport.core.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eport.core.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of several bundles become one, and data that is not right is refused at its line. */
class CodesLoadingTest {

    private static final String HEADER = "code,name_zh,name_en";
    private static final String DATED = HEADER + ",valid_from,valid_to";
    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);

    @TempDir
    Path root;

    private Folder core;
    private Folder region;

    @BeforeEach
    void twoBundles() throws IOException {
        core = new Folder(root.resolve("core"));
        region = new Folder(root.resolve("region"));
    }

    @Test
    void aLaterBundleAddsRowsAndReplacesThoseOfTheSameCode() throws Exception {
        core.table("offices", "2012.1", HEADER, "5700,拱北关区,Gongbei", "5701,拱稽查处,Audit", "5795,横琴海关,Hengqin");
        region.table("offices", "gd.3", HEADER, "5701,拱北稽查,Gongbei audit", "5788,新设海关,New office");
        CodeTable offices = Codes.read(List.of(core, region)).table("offices").orElseThrow();
        assertEquals(List.of("拱北关区", "拱北稽查", "横琴海关", "新设海关"),
                offices.entries().stream().map(CodeEntry::nameZh).toList());
        assertEquals("拱北稽查", offices.find("5701", DAY).orElseThrow().nameZh());
        assertEquals("2012.1+gd.3", offices.version());
    }

    @Test
    void aLaterBundleBringsATableOfItsOwnAndLeavesTheOthersAlone() throws Exception {
        core.table("offices", "2012.1", HEADER, "5700,拱北关区,Gongbei");
        region.table("piers", "1", HEADER, "A,一号,One");
        Codes codes = Codes.read(List.of(core, region));
        assertEquals(List.of("offices", "piers"), codes.tables().stream().map(CodeTable::id).toList());
        assertEquals("2012.1", codes.table("offices").orElseThrow().version());
    }

    @Test
    void aReplacedCodeLosesAllItsEarlierPeriods() throws Exception {
        core.table("t", "1", DATED, "1,旧,Old,,20111231", "1,新,New,20120101,");
        region.table("t", "2", HEADER, "1,总,Always");
        CodeTable table = Codes.read(List.of(core, region)).table("t").orElseThrow();
        assertEquals(List.of(CodeEntry.always("1", "总", "Always")), table.entries());
    }

    @Test
    void aCodeMayChangeItsMeaningOnADay() throws Exception {
        core.table("t", "1", DATED, "1,旧,Old,,20111231", "1,新,New,20120101,20121231", "1,再,Again,20140101,");
        CodeTable table = core.codes().table("t").orElseThrow();
        assertEquals("旧", table.find("1", LocalDate.of(2011, 12, 31)).orElseThrow().nameZh());
        assertEquals("新", table.find("1", LocalDate.of(2012, 1, 1)).orElseThrow().nameZh());
        assertEquals("新", table.find("1", LocalDate.of(2012, 12, 31)).orElseThrow().nameZh());
        assertTrue(table.find("1", LocalDate.of(2013, 6, 1)).isEmpty());
        assertEquals("再", table.find("1", LocalDate.of(2014, 1, 1)).orElseThrow().nameZh());
    }

    @Test
    void aBundleWithoutTablesBringsNothing() throws Exception {
        assertTrue(Codes.read(List.of(name -> Optional.empty())).tables().isEmpty());
        assertTrue(Codes.load(List.of()).tables().isEmpty());
        assertTrue(Codes.load(List.of(ClassLoader.getPlatformClassLoader())).tables().isEmpty());
    }

    @Test
    void aRegionalBundleIsReadThroughItsClassLoader() throws Exception {
        region.table("offices", "gd.1", HEADER, "5788,新设海关,New office");
        URL[] places = {root.resolve("region").toUri().toURL()};
        try (URLClassLoader bundle = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Codes codes = Codes.load(List.of(Codes.class.getClassLoader(), bundle));
            assertTrue(codes.table("offices").orElseThrow().find("5788", DAY).isPresent());
            assertTrue(codes.table("customs_districts").orElseThrow().find("5700", DAY).isPresent());
        }
    }

    @Test
    void quotesCommasByteOrderMarkAndWindowsLineEndsAreRead() throws Exception {
        String file = "\uFEFF" + HEADER + "\r\n1,\"货样,广告品\",\"Samples \"\"A\"\"\"\r\n";
        core.listed("t", "1", "names").file("t", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(CodeEntry.always("1", "货样,广告品", "Samples \"A\"")),
                core.codes().table("t").orElseThrow().entries());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTables")
    void aBadRowIsRefusedWithTableLineAndReason(String reason, int line, List<?> args, List<String> lines)
            throws Exception {
        core.table("t", "1", lines.toArray(String[]::new));
        assertEquals(bad("t", line, reason, args.toArray()), refused());
    }

    static Stream<Arguments> badTables() {
        return Stream.of(
                row("header", 1, List.of(DATED), "code,name", "1,一"),
                row("header", 1, List.of(DATED), "1,一,One"),
                row("header", 1, List.of(DATED), ""),
                row("fields", 3, List.of(2, 3), HEADER, "1,一,One", "2,二"),
                row("fields", 2, List.of(4, 3), HEADER, "1,一,One,more"),
                row("fields", 3, List.of(1, 3), HEADER, "1,一,One", "", "2,二,Two"),
                row("empty", 2, List.of("code"), HEADER, ",一,One"),
                row("empty", 2, List.of("name_zh"), HEADER, "1,,One"),
                row("empty", 2, List.of("name_en"), HEADER, "1,一,"),
                row("blanks", 2, List.of("code"), HEADER, "1 ,一,One"),
                row("blanks", 2, List.of("name_zh"), HEADER, "1,\u3000一,One"),
                row("blanks", 2, List.of("code"), HEADER, "1\u200B,一,One"),
                row("blanks", 3, List.of("name_en"), HEADER, "1,一,One", "2,二,\"Two", "3,三,Three"),
                row("syntax", 3, List.of(), HEADER, "1,一,One", "2,\"二\"x,Two"),
                row("duplicate", 4, List.of("1"), HEADER, "1,一,One", "2,二,Two", "1,三,Three"),
                row("duplicate", 3, List.of("1"), DATED, "1,一,One,,20111231", "1,二,Two,20111231,"),
                row("duplicate", 3, List.of("1"), DATED, "1,一,One,20120101,20120131", "1,二,Two,20111231,"),
                row("date", 2, List.of("20120230"), DATED, "1,一,One,20120230,"),
                row("date", 2, List.of("2012-01-01"), DATED, "1,一,One,,2012-01-01"),
                row("period", 2, List.of("20120102", "20120101"), DATED, "1,一,One,20120102,20120101"));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtTheFirstBadLine() throws Exception {
        byte[] file = (HEADER + "\n1,one,One\n2,二,Two\n").getBytes(Charset.forName("GB18030"));
        core.listed("t", "1", "names").file("t", file);
        assertEquals(bad("t", 3, "encoding"), refused());
    }

    @Test
    void aCutCharacterAtTheEndIsRefused() throws Exception {
        byte[] file = {'c', 'o', 'd', 'e', '\n', (byte) 0xE4, (byte) 0xB8};
        core.listed("t", "1", "names").file("t", file);
        assertEquals(bad("t", 2, "encoding"), refused());
    }

    @Test
    void aListedFileThatIsMissingIsRefused() throws Exception {
        core.listed("t", "1", "names");
        assertEquals(Message.of("code.unreadable", "t"), refused());
    }

    @Test
    void aListThatIsNotRightIsRefused() throws Exception {
        core.table("t", "1", HEADER).listed("t", "2", "names");
        assertEquals(bad("tables", 3, "duplicate", "t"), refused());
        assertEquals(bad("tables", 2, "table", "../t"), refusedList("../t,1,names,,"));
        assertEquals(bad("tables", 2, "kind", "colours"), refusedList("t,1,colours,,"));
        assertEquals(bad("tables", 2, "empty", "version"), refusedList("t,,names,,"));
    }

    @Test
    void ratiosOfALaterBundleReplaceThoseOfTheSameUnit() throws Exception {
        core.ratios("units", "code,base_code,ratio", "070,035,1000", "075,035,0.5");
        region.ratios("units", "code,base_code,ratio", "075,035,0.6");
        UnitConversions units = UnitConversions.read(List.of(core, region));
        assertEquals(new BigDecimal("0.6"), units.toBase(BigDecimal.ONE, "075"));
        assertEquals(new BigDecimal("1000"), units.toBase(BigDecimal.ONE, "070"));
        assertTrue(Codes.read(List.of(core, region)).tables().isEmpty());
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("badRatios")
    void aBadRatioIsRefused(String reason, int line, List<?> args, List<String> lines) throws Exception {
        core.ratios("units", lines.toArray(String[]::new));
        assertEquals(bad("units", line, reason, args.toArray()),
                assertThrows(CodeException.class, () -> UnitConversions.read(List.of(core))).text());
    }

    static Stream<Arguments> badRatios() {
        String header = "code,base_code,ratio";
        return Stream.of(
                row("header", 1, List.of(header), HEADER),
                row("ratio", 2, List.of("0"), header, "070,035,0"),
                row("ratio", 2, List.of("-1"), header, "070,035,-1"),
                row("ratio", 2, List.of("1e9"), header, "070,035,1e9"),
                row("ratio", 2, List.of("abc"), header, "070,035,abc"),
                row("empty", 2, List.of("ratio"), header, "070,035,"),
                row("duplicate", 3, List.of("070"), header, "070,035,1000", "070,035,1001"),
                row("base", 2, List.of("070", "035"), header, "070,035,1000", "035,036,1000"),
                row("base", 2, List.of("070", "070"), header, "070,070,1"));
    }

    private static Arguments row(String reason, int line, List<?> args, String... lines) {
        return Arguments.of(reason, line, args, List.of(lines));
    }

    private static Message bad(String table, long line, String reason, Object... args) {
        return Message.of("code.badRow", table, line, Message.of("code.reason." + reason, args));
    }

    private Message refused() {
        return assertThrows(CodeException.class, core::codes).text();
    }

    private Message refusedList(String line) throws IOException {
        core.file("tables", "table,version,kind,source,note", line);
        return refused();
    }
}
