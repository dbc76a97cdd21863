package org.eport.core.code;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data that ships with the core: complete as domain facts 16 count it, readable and findable. */
class ShippedCodesTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);

    /** Rows of domain facts 16, kept apart from the data on purpose. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("customs_districts", 42), Map.entry("customs_offices", 141),
            Map.entry("transport_modes", 16), Map.entry("trade_modes", 102), Map.entry("levy_nature", 45),
            Map.entry("levy_modes", 9), Map.entry("settlement_modes", 9), Map.entry("deal_terms", 6),
            Map.entry("uses", 12), Map.entry("wrap_types_2012", 7), Map.entry("currencies", 34),
            Map.entry("countries", 238), Map.entry("units", 123), Map.entry("licence_docs_2012", 41),
            Map.entry("licence_docs_2018", 52), Map.entry("enterprise_nature", 9),
            Map.entry("economic_zone", 6),
            Map.entry("manifest_message_types", 18), Map.entry("manifest_function_codes", 7),
            Map.entry("manifest_response_codes", 15), Map.entry("manifest_change_reasons", 16),
            Map.entry("road_manifest_receipts", 12), Map.entry("declaration_receipt_channels", 25),
            Map.entry("declaration_entry_types", 5), Map.entry("declaration_oper_types", 6),
            Map.entry("declaration_edi_ids", 4), Map.entry("processing_declare_states", 5),
            Map.entry("bonded_document_states", 15), Map.entry("origin_certificate_types", 11),
            Map.entry("agency_scope", 8), Map.entry("ports_sample", 5),
            Map.entry("domestic_districts_sample", 69));

    private final List<ClassLoader> core = List.of(Codes.class.getClassLoader());
    private Codes codes;

    @BeforeEach
    void load() throws CodeException {
        codes = Codes.load(core);
    }

    @Test
    void everyTableIsThereWithAllItsRows() {
        Map<String, Integer> rows = codes.tables().stream()
                .collect(Collectors.toMap(CodeTable::id, table -> table.entries().size()));
        assertEquals(new TreeMap<>(ROWS), new TreeMap<>(rows));
    }

    @Test
    void everyTableNamesItsVersion() {
        assertAll(codes.tables().stream().map(table -> () ->
                assertTrue(table.version().matches("20\\d\\d\\.\\d+"), table.id())));
    }

    @Test
    void theWorkbenchKnowsItsDistrictsByCode() {
        CodeEntry gongbei = table("customs_districts").find("5700", DAY).orElseThrow();
        assertEquals("拱北关区", gongbei.name(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Gongbei Customs District", gongbei.name(Locale.ENGLISH));
        assertTrue(table("customs_districts").find("5799", DAY).isEmpty());
    }

    @Test
    void upperAndLowerCaseAreDifferentLicences() {
        assertEquals("濒危物种允许出口证明书", table("licence_docs_2012").find("E", DAY).orElseThrow().nameZh());
        assertEquals("关税配额外优惠税率进口棉花配额证", table("licence_docs_2012").find("e", DAY).orElseThrow().nameZh());
    }

    @Test
    void aRowIsFoundByTheInitialsOfItsWholeName() {
        assertAll(codes.tables().stream().flatMap(table -> table.entries().stream().map(entry -> () -> {
            String initials = Pinyin.initials(entry.nameZh());
            assertTrue(initials.isEmpty() || table.search(initials, DAY, 1000).contains(entry),
                    table + " " + entry);
        })));
    }

    @Test
    void anUnknownTableIsEmptyAndNoNull() {
        assertTrue(codes.table("no_such_table").isEmpty());
    }

    @Test
    void theSameBundleTwiceCountsOnce() throws CodeException {
        Codes twice = Codes.load(List.of(core.getFirst(), core.getFirst()));
        assertEquals(table("units").version(), twice.table("units").orElseThrow().version());
        assertEquals(table("units").entries(), twice.table("units").orElseThrow().entries());
    }

    @Test
    void unitsConvertExactly() throws CodeException {
        UnitConversions units = UnitConversions.load(core);
        assertEquals(40, units.all().size());
        assertEquals(new BigDecimal("2500.0"), units.toBase(new BigDecimal("2.5"), "070"));
        assertEquals("035", units.base("070"));
        assertEquals("035", units.base("035"));
        assertEquals(new BigDecimal("0.9072"), units.toBase(new BigDecimal("0.001"), "072"));
        assertEquals(BigDecimal.TEN, units.toBase(BigDecimal.TEN, "118"));
        assertTrue(units.find("118").isEmpty());
    }

    @Test
    void everyConvertedUnitAndItsBaseIsAUnit() throws CodeException {
        assertAll(UnitConversions.load(core).all().stream().map(conversion -> () -> {
            assertTrue(table("units").find(conversion.code(), DAY).isPresent(), conversion.code());
            assertTrue(table("units").find(conversion.baseCode(), DAY).isPresent(), conversion.baseCode());
        }));
    }

    private CodeTable table(String id) {
        return codes.table(id).orElseThrow();
    }
}
