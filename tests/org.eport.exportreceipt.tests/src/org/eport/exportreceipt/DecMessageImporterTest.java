package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.ImportException;
import org.eport.core.desk.Importer;
import org.eport.core.desk.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Declarations come in as files from outside: good ones become a request, bad ones are refused whole with a
 * place.
 */
class DecMessageImporterTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Importer importer = ExportReceipt.of(Parameters.STANDARD).importers().getFirst();

    private Request read(byte[] file) throws IOException, ImportException {
        List<Request> requests = importer.read("declaration.xml", new ByteArrayInputStream(file));
        assertEquals(1, requests.size());
        return requests.getFirst();
    }

    private Request read(String xml) throws IOException, ImportException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String what, int line, String xml) {
        refused(what, line, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String what, int line, byte[] file) {
        ImportException refusal = assertThrows(ImportException.class, () -> read(file));
        assertEquals("exportreceipt.import." + what, refusal.text().key());
        assertEquals(line, refusal.line(), refusal.toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void givenAGoodFileThenItIsTheRequestOfADeclaration() throws Exception {
        Request request = read(DecMessages.good().head("TradeCodeScc", "91350100M000100Y43").xml());
        assertEquals("exportreceipt.declaration", request.type());
        assertEquals("receive", request.action());
        assertEquals(List.of(DecMessages.NUMBER), request.numbers());
        Map<String, Object> input = request.input();
        assertEquals("81N121405", input.get("approvalNumber"));
        assertEquals("4404910001", input.get("tradeCode"));
        assertEquals("示例进出口公司", input.get("tradeName"));
        assertEquals("91350100M000100Y43", input.get("tradeUscc"));
        assertEquals("20070120", input.get("exportDate"));
        assertEquals("20070118", input.get("declareDate"));
        assertEquals("5795", input.get("customsOffice"));
        assertEquals("5795", input.get("exportPort"));
        assertEquals("0110", input.get("tradeMode"));
        assertEquals("3", input.get("dealTerms"));
        assertEquals("2", input.get("settlementMode"));
        assertEquals("502", input.get("currency"));
        assertEquals(new BigDecimal("1234.55"), input.get("total"));
        assertEquals(14, input.size());
        List<Map<String, Object>> goods = (List<Map<String, Object>>) input.get("goods");
        assertEquals(2, goods.size());
        assertEquals(Map.of("itemNumber", "1", "hsCode", "84713000", "goodsName", "便携式电脑", "goodsModel",
                "14\"",
                "quantity", "10", "unit", "001", "price", "100.005", "total", "1000.05", "currency", "502",
                "destination", "110"), goods.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "gb2312"})
    void givenAFileInAChineseEncodingThenNamesAreKeptRight(String declared) throws Exception {
        String xml = DecMessages.good().head("TradeName", "示例镕公司")
                .xml("<?xml version='1.0' encoding='" + declared + "'?>");
        assertEquals("示例镕公司", read(xml.getBytes(GB18030)).input().get("tradeName"));
    }

    @Test
    void givenAByteOrderMarkOrNoXmlDeclarationThenItIsUtf8() throws Exception {
        assertEquals("示例进出口公司", read("\uFEFF" + DecMessages.good().xml()).input().get("tradeName"));
        assertEquals("示例进出口公司", read(DecMessages.good().xml("<!-- none -->")).input().get("tradeName"));
    }

    @Test
    void givenNoNamespaceOrAPrefixThenItIsRead() throws Exception {
        String bare = DecMessages.good().xml("<?xml version=\"1.0\"?>", "<DecMessage version=\"3.1\">");
        String prefixed = DecMessages.good().xml().replaceAll("<(/?)([A-Z])", "<$1d:$2")
                .replace("xmlns=", "xmlns:d=");
        assertEquals(read(bare), read(DecMessages.good().xml()));
        assertEquals(read(prefixed), read(bare));
    }

    @Test
    void givenElementsNobodyAsksForThenTheyArePassedOver() throws Exception {
        String more = DecMessages.good().head("NoteS", "x".repeat(3_000)).head("Parts", "<A><A/></A>").xml()
                .replace("<DecLists>", "<Other><DecHead/></Other>\n  <DecLists>");
        assertEquals(read(DecMessages.good().xml()), read(more));
    }

    @Test
    void givenElementsOfAnotherNamespaceThenTheyAreNotOurs() throws Exception {
        String more = DecMessages.good().xml()
                .replace("<EntryId>", "<x:EntryId xmlns:x=\"urn:x\">1</x:EntryId><EntryId>");
        assertEquals(read(DecMessages.good().xml()), read(more));
    }

    @Test
    void theBeginningOfAFileTellsTheFormat() {
        assertTrue(importer.recognises(DecMessages.good().xml().getBytes(StandardCharsets.UTF_8)));
        assertTrue(importer.recognises("<d:DecMessage xmlns:d='x'".getBytes(StandardCharsets.UTF_8)));
        assertFalse(importer.recognises("number,port\n81N121405,5700".getBytes(StandardCharsets.UTF_8)));
        assertFalse(importer.recognises(new byte[0]));
    }

    @Test
    void aTotalIsExactHoweverManyDecimalsItHas() throws Exception {
        DecMessages many = DecMessages.empty();
        for (int line = 1; line <= 50; line++) {
            many.line(line, "84713000", "0.1", "502");
        }
        assertEquals(0, new BigDecimal("5").compareTo((BigDecimal) read(many.xml()).input().get("total")));
        assertEquals(new BigDecimal("12345678901234567890.12345"), read(DecMessages.empty()
                .line(1, "84713000", "12345678901234567890.12345", "502").xml()).input().get("total"));
    }

    // --- refused whole ---

    @Test
    void givenABrokenFileThenTheLineIsNamed() {
        refused("notXml", 6, DecMessages.good().xml().replace("<EntryId>", "<EntryId"));
        refused("notXml", 1, "");
        refused("notXml", 1, "no XML at all");
        String whole = DecMessages.good().xml();
        int lines = (int) whole.lines().count();
        refused("notXml", lines, whole.substring(0, whole.lastIndexOf("</DecMessage>")));
        refused("notXml", lines + 1, whole + "<DecMessage/>");
    }

    @Test
    void givenAnExternalEntityThenNothingIsOpened(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        refused("doctype", 2, DecMessages.good().head("TradeName", "&x;").xml(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE DecMessage [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]>"));
        try (ServerSocket outside = new ServerSocket(0)) {
            outside.setSoTimeout(200);
            String url = "http://127.0.0.1:" + outside.getLocalPort() + "/x.dtd";
            refused("doctype", 2, DecMessages.good().xml(
                    "<?xml version=\"1.0\"?>\n<!DOCTYPE DecMessage SYSTEM \"" + url + "\">"));
            refused("doctype", 2, DecMessages.good().xml("<?xml version=\"1.0\"?>\n"
                    + "<!DOCTYPE DecMessage [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>"));
            assertThrows(SocketTimeoutException.class, outside::accept,
                    "somebody came for the document type");
        }
        refused("notXml", 9, DecMessages.good().head("ApprNo", "&x;").xml());
    }

    @Test
    void givenEntitiesThatGrowThenTheyAreRefusedAtOnce() {
        StringBuilder laughs =
                new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE DecMessage [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml = DecMessages.good().head("TradeName", "&a29;").xml(laughs.append("]>").toString());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused("doctype", 2, xml));
    }

    @Test
    void givenAFileThatIsTooBigTooDeepOrTooBusyThenItIsRefused() {
        refused("tooLarge", 0, DecMessages.good().head("NoteS", "x".repeat(10_000_000)).xml());
        refused("tooDeep", 18, DecMessages.good().head("Deep", "<a>".repeat(20) + "</a>".repeat(20)).xml());
        refused("tooMany", 18, DecMessages.good().head("Busy", "<a/>".repeat(100_001)).xml());
        refused("tooLong", 13, DecMessages.good().head("TradeName", "x".repeat(1_001)).xml());
    }

    @Test
    void givenAnotherDocumentThenItIsRefused() {
        String declaration = "<?xml version=\"1.0\"?>";
        refused("root", 2, DecMessages.good().xml(declaration, "<Manifest version=\"3.1\">")
                .replace("</DecMessage>", "</Manifest>"));
        refused("namespace", 2, DecMessages.good()
                .xml(declaration, "<DecMessage Version=\"3.1\" xmlns=\"urn:other\">"));
        refused("version", 2, DecMessages.good().xml(declaration, "<DecMessage Version=\"4.0\">"));
        refused("version", 2, DecMessages.good().xml(declaration, "<DecMessage>"));
    }

    @Test
    void givenAnotherEncodingThenItIsRefused() {
        refused("encoding", 1, DecMessages.good().xml("<?xml version=\"1.0\" encoding=\"Big5\"?>"));
        refused("encoding", 1, DecMessages.good().xml("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"));
        refused("encoding", 1, ("\uFEFF" + DecMessages.good().xml()).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void givenBytesThatDoNotFitTheirEncodingThenTheLineIsNamedAndNothingIsGuessed() {
        byte[] chinese = DecMessages.good().xml().getBytes(GB18030);
        refused("bytes", 13, chinese);
        byte[] cut = "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<DecMessage>\n示".getBytes(GB18030);
        refused("bytes", 3, Arrays.copyOf(cut, cut.length - 1));
    }

    @ParameterizedTest
    @CsvSource({"EntryId, 3", "IEFlag, 3"})
    void givenAHeaderWithoutWhatItNeedsThenItIsRefused(String element, int line) {
        refused("missing", line, DecMessages.good().without(element).xml());
        refused("missing", line, DecMessages.good().head(element, "  ").xml());
    }

    @Test
    void givenAFileWithoutGoodsOrHeaderThenItIsRefused() {
        refused("missing", 2, DecMessages.empty().xml());
        refused("missing", 2, DecMessages.good().xml().replace("DecHead>", "Head>"));
        refused("missing", 20, DecMessages.good().xml().replace("<DeclTotal>1000.05</DeclTotal>", ""));
    }

    @Test
    void givenSomethingTwiceThenItIsRefused() {
        refused("twice", 7, DecMessages.good().xml()
                .replace("<CustomMaster>", "<EntryId>1</EntryId><CustomMaster>"));
        refused("twice", 8, DecMessages.good().xml()
                .replace("<CustomMaster>", "<Odd/>\n<Odd/><CustomMaster>"));
        refused("twice", 17, DecMessages.good().xml().replace("  </DecHead>\n", "  </DecHead><DecHead/>\n")
                .replace("    <GrossWet>120.5</GrossWet>\n", ""));
        refused("twice", 24, DecMessages.good().xml().replace("  </DecLists>", "  </DecLists><DecLists/>"));
        refused("twice", 20, DecMessages.good().xml()
                .replaceFirst("<GNo>1</GNo>", "<GNo>1</GNo><GNo>2</GNo>"));
    }

    @Test
    void givenAnImportDeclarationThenItIsRefused() {
        refused("direction", 5, DecMessages.good().head("IEFlag", "I").xml());
    }

    @Test
    void givenPartsWhereATextBelongsThenItIsRefused() {
        refused("nested", 6, DecMessages.good().head("EntryId", "5795<b/>").xml());
    }

    @Test
    void givenAmountsThatCannotBeAddedThenTheyAreRefused() {
        refused("notNumber", 21, DecMessages.empty().line(1, "84713000", "-5", "502").xml());
        refused("notNumber", 21, DecMessages.empty().line(1, "84713000", "1e9", "502").xml());
        refused("currencies", 23, DecMessages.empty().line(1, "84713000", "5", "502")
                .line(2, "84713000", "5", "110")
                .xml());
    }
}
