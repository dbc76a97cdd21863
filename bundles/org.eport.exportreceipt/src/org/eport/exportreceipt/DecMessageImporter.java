package org.eport.exportreceipt;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eport.core.desk.ImportException;
import org.eport.core.desk.Importer;
import org.eport.core.desk.Request;
import org.eport.core.text.Message;
import org.eport.exportreceipt.DecMessageReader.DecMessage;
import org.eport.exportreceipt.DecMessageReader.Element;
import org.eport.exportreceipt.DecMessageReader.Value;

/**
 * Export declarations arrive as DecMessage files, version 3.1 (domain facts 6.2.1, 6.2.2 and 14.2). One file
 * is one declaration; what it says goes through the desk like what a person typed. The file comes from
 * outside: it is limited in size and depth, and nothing in it can make the reader open anything else.
 * Thread-safe.
 */
final class DecMessageImporter implements Importer {

    /** Elements of the header that are kept, with their field; facts 6.2.1. */
    private static final Map<String, String> HEAD = Map.ofEntries(
            Map.entry("ApprNo", "approvalNumber"), Map.entry("TradeCode", "tradeCode"),
            Map.entry("TradeName", "tradeName"), Map.entry("TradeCodeScc", "tradeUscc"),
            Map.entry("IEDate", "exportDate"), Map.entry("DDate", "declareDate"),
            Map.entry("CustomMaster", "customsOffice"), Map.entry("IEPort", "exportPort"),
            Map.entry("TradeMode", "tradeMode"), Map.entry("TransMode", "dealTerms"),
            Map.entry("PayWay", "settlementMode"));

    private static final Set<String> HEAD_TAGS = Stream.concat(HEAD.keySet().stream(),
            Stream.of("EntryId", "IEFlag")).collect(Collectors.toUnmodifiableSet());

    /** Elements of a goods line that are kept, with their cell; facts 6.2.2. */
    private static final Map<String, String> LINE = Map.of(
            "GNo", "itemNumber", "CodeTS", "hsCode", "GName", "goodsName", "GModel", "goodsModel",
            "GQty", "quantity", "GUnit", "unit", "DeclPrice", "price", "DeclTotal", "total",
            "TradeCurr", "currency", "DestinationCountry", "destination");

    @Override
    public boolean recognises(byte[] beginning) {
        String start = new String(beginning, StandardCharsets.ISO_8859_1);
        return start.contains("<DecMessage") || start.contains(":DecMessage");
    }

    @Override
    public List<Request> read(String name, InputStream in) throws IOException, ImportException {
        DecMessage message = new DecMessageReader(DecMessageText.read(in), HEAD_TAGS, LINE.keySet()).read();
        Element head = message.head();
        Value direction = head.required("IEFlag");
        if (!"E".equals(direction.text())) {
            throw new ImportException(direction.line(), problem("direction", direction.text()));
        }
        String number = head.required("EntryId").text();
        Map<String, Object> input = fields(head, HEAD);
        input.put("goods", message.lines().stream().map(line -> fields(line, LINE)).toList());
        input.put("total", total(message.lines()));
        input.putAll(currency(message.lines()));
        return List.of(new Request(DeclarationType.ID, "receive", List.of(number), input));
    }

    private static Map<String, Object> fields(Element element, Map<String, String> names) {
        Map<String, Object> fields = new HashMap<>();
        names.forEach((tag, field) -> element.value(tag).ifPresent(value -> fields.put(field, value.text())));
        return fields;
    }

    /** The exact sum; the message itself carries none. */
    private static BigDecimal total(List<Element> lines) throws ImportException {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element line : lines) {
            Value total = line.required("DeclTotal");
            if (!total.text().matches("[0-9]{1,20}(\\.[0-9]{1,20})?")) {
                throw new ImportException(total.line(), problem("notNumber", "DeclTotal", total.text()));
            }
            sum = sum.add(new BigDecimal(total.text()));
        }
        return sum;
    }

    /** The currency all lines share; lines that name none are the desk's to refuse. */
    private static Map<String, String> currency(List<Element> lines) throws ImportException {
        List<Value> named = new ArrayList<>();
        lines.forEach(line -> line.value("TradeCurr").ifPresent(named::add));
        for (Value other : named) {
            if (!other.text().equals(named.getFirst().text())) {
                throw new ImportException(other.line(),
                        problem("currencies", named.getFirst().text(), other.text()));
            }
        }
        return named.isEmpty() ? Map.of() : Map.of("currency", named.getFirst().text());
    }

    static Message problem(String what, Object... args) {
        return Message.of("exportreceipt.import." + what, args);
    }
}
