package org.eport.exportreceipt.ledger;

import java.util.List;
import java.util.Map;

import org.eport.core.store.Query;

/** What happened before somebody went to the database: every document type, every kind of seal. */
final class BusyDay {

    /** Its forms: filed, lost, cancelled, used and submitted, used only, and untouched ones. */
    static final List<String> FORMS = List.of("81N121405", "81N121406", "81N121407", "81N121408",
            "81N121409");
    static final String FIRST_DECLARATION = "570020070000000001";
    static final String SECOND_DECLARATION = "579520070000000002";

    private BusyDay() {
    }

    static void live(Office office) {
        office.grantOperator();
        office.issue(FORMS.getFirst(), 5);
        office.issue("81N200000", 2);
        String record = office.workplace().records().find(office.as("safe1"), Query
                .of(office.type(Office.ISSUE))).rows().getLast().number();
        office.act("safe1", Office.ISSUE, "cancelIssue", record, Map.of());
        String returned = office.act("operator1", Office.APPLICATION, "apply", "", Map.of("copies", 3));
        office.act("safe1", Office.APPLICATION, "returnApplication", returned, Map.of("opinion", "份数不符"));
        office.batch("operator1", Office.FORM, "fileAtPort", FORMS.subList(0, 4), Map.of("port", "5700"));
        office.batch("customs5700", Office.FORM, "acknowledgeFiling", FORMS.subList(0, 3), Map.of());
        office.act("operator1", Office.FORM, "cancelFiling", FORMS.get(2), Map.of());
        office.act("customs5700", Office.FORM, "confirmCancellation", FORMS.get(2), Map.of());
        office.act("operator1", Office.FORM, "reportLoss", FORMS.get(4), Map.of());
        declare(office, FIRST_DECLARATION, FORMS.get(0), 3);
        declare(office, SECOND_DECLARATION, FORMS.get(1), 1);
        office.act("customs5700", Office.FORM, "use", FORMS.get(0), Map.of("entryId", FIRST_DECLARATION));
        office.act("customs5700", Office.FORM, "use", FORMS.get(1), Map.of("entryId", SECOND_DECLARATION));
        office.act("customs5700", Office.DECLARATION, "close", FIRST_DECLARATION, Map.of());
        office.act("customs5700", Office.DECLARATION, "sendSettlementCopy", FIRST_DECLARATION, Map.of());
        office.act("operator1", Office.FORM, "submit", FORMS.get(0), Map.of());
    }

    private static void declare(Office office, String number, String form, int goods) {
        List<Map<String, String>> lines = java.util.stream.IntStream.rangeClosed(1, goods)
                .mapToObj(i -> Map.of(
                "itemNumber", "" + i, "hsCode", "84713000", "goodsName", "便携式电脑", "goodsModel", "14\"",
                "quantity", "10.5", "unit", "001", "price", "100.005", "total", "1050.05", "currency", "502",
                "destination", "110")).toList();
        office.act("customs5700", Office.DECLARATION, "receive", number, Map.ofEntries(
                Map.entry("approvalNumber", form), Map.entry("tradeCode", "4404910001"),
                Map.entry("tradeName", "示例进出口公司"), Map.entry("exportDate", "20070120"),
                Map.entry("customsOffice", number.substring(0, 4)), Map.entry("exportPort", "5795"),
                Map.entry("tradeMode", "0110"), Map.entry("dealTerms", "3"), Map.entry("settlementMode", "2"),
                Map.entry("currency", "502"), Map.entry("total", "3150.15"), Map.entry("goods", lines)));
    }
}
