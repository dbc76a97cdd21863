package org.eport.exportreceipt;

import java.util.LinkedHashMap;
import java.util.Map;

/** Declarations as files, so that each test shows only what is special about its own. */
final class DecMessages {

    static final String NUMBER = "579520070000000001";

    private final Map<String, String> head = new LinkedHashMap<>();
    private final StringBuilder lines = new StringBuilder();

    private DecMessages() {
        head.put("SeqNo", "000000000000000001");
        head.put("IEFlag", "E");
        head.put("EntryId", NUMBER);
        head.put("CustomMaster", "5795");
        head.put("IEPort", "5795");
        head.put("ApprNo", "81N121405");
        head.put("IEDate", "20070120");
        head.put("DDate", "20070118");
        head.put("TradeCode", "4404910001");
        head.put("TradeName", "示例进出口公司");
        head.put("TradeMode", "0110");
        head.put("TransMode", "3");
        head.put("PayWay", "2");
        head.put("GrossWet", "120.5");
    }

    /** A good declaration of the first enterprise with two goods lines, 1,234.55 US dollars in all. */
    static DecMessages good() {
        return new DecMessages().line(1, "84713000", "1000.05", "502").line(2, "8471606000", "234.50", "502");
    }

    static DecMessages empty() {
        return new DecMessages();
    }

    DecMessages head(String element, String text) {
        head.put(element, text);
        return this;
    }

    DecMessages without(String element) {
        head.remove(element);
        return this;
    }

    DecMessages line(int number, String hsCode, String total, String currency) {
        lines.append("    <DecList><GNo>").append(number).append("</GNo><CodeTS>").append(hsCode)
                .append("</CodeTS><GName>便携式电脑</GName><GModel>14&quot;</GModel>\n")
                .append("      <GQty>10</GQty><GUnit>001</GUnit><DeclPrice>100.005</DeclPrice><DeclTotal>")
                .append(total)
                .append("</DeclTotal><TradeCurr>").append(currency)
                .append("</TradeCurr><DestinationCountry>110</DestinationCountry></DecList>\n");
        return this;
    }

    String xml() {
        return xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    String xml(String declaration) {
        return xml(declaration, "<DecMessage Version=\"3.1\" xmlns=\"http://www.chinaport.gov.cn/dec\">");
    }

    /** Line 1 the XML declaration, line 2 the root, line 3 the header, from line 4 its elements. */
    String xml(String declaration, String root) {
        StringBuilder xml = new StringBuilder(declaration).append('\n').append(root)
                .append("\n  <DecHead>\n");
        head.forEach((element, text) -> xml.append("    <").append(element).append('>').append(text)
                .append("</")
                .append(element).append(">\n"));
        return xml.append("  </DecHead>\n  <DecLists>\n").append(lines).append("  </DecLists>\n")
                .append("  <DecSign><Certificate>").append("A".repeat(5_000))
                .append("</Certificate></DecSign>\n")
                .append("</DecMessage>\n").toString();
    }
}
