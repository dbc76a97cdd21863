package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Outcome;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Session;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form's whole life at one window, with the cards of everybody who has a part in it. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class LifeTest {

    private static final String FORM = "exportreceipt.form";

    private Office office;
    private Bot bot;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        office.grantRight();
    }

    @AfterEach
    void clear() {
        if (!office.station.locked()) {
            office.closeEditors();
        }
    }

    private String state(String number, String axis) {
        DocumentType<?> type = office.station.workplace().flow(FORM).orElseThrow().type();
        try (Session safe = office.session("safe2")) {
            return state(type, safe, number, axis);
        }
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> String state(DocumentType<D> type, Session session, String number,
            String axis) {
        D document = office.station.workplace().records().get(session, type, number).orElseThrow();
        return String.valueOf(type.get(document, axis));
    }

    private void take(String number, String action) {
        office.openDocument(FORM, number);
        bot.click("action." + action);
    }

    private void agree() {
        bot.click("action.yes");
        bot.waitUntil("the answer", () -> !bot.exists("action.yes"));
    }

    /** Apply → issue → file → acknowledge → use → submit → verify, with the cards of operator, SAFE and customs. */
    @Test
    void givenFourCardsThenAFormGoesFromApplicationToVerification() throws Exception {
        office.login("operator1");
        Optional<String> before = office.newest("exportreceipt.application");
        office.open("exportreceipt.application.action.apply");
        bot.setText("form.field.copies", "3");
        bot.click("form.submit");
        agree();
        String application = bot.waitFor("the application", () -> office.newest("exportreceipt.application")
                .filter(one -> !before.equals(Optional.of(one))));
        Path drafts = office.station.ownFolder().resolve("drafts");
        bot.waitUntil("that no draft is left of it", () -> drafts.toFile().list().length == 0);

        office.login("safe1");
        office.openDocument("exportreceipt.application", application);
        bot.click("action.issue");
        String form = Office.firstFree(3);
        bot.setText("form.field.firstNumber", form);
        agree();
        bot.waitUntil("the forms", () -> office.exists(FORM, form));

        office.login("operator1");
        take(form, "fileAtPort");
        bot.setText("form.field.port", "5700");
        agree();
        bot.waitUntil("filed", () -> !state(form, "filingPort").equals("null"));

        office.login("customs5700");
        take(form, "acknowledgeFiling");
        agree();
        bot.waitUntil("acknowledged", () -> state(form, "customsStatus").equals("UNUSED_SENT"));
        String declaration = office.declare(form);
        take(form, "use");
        bot.setText("form.field.entryId", declaration);
        agree();
        bot.waitUntil("used", () -> state(form, "customsStatus").equals("USED"));
        office.settle(declaration);

        office.login("operator1");
        take(form, "submit");
        agree();
        bot.waitUntil("submitted", () -> state(form, "submitStatus").equals("SUBMITTED"));

        office.login("safe1");
        take(form, "verify");
        agree();
        bot.waitUntil("verified", () -> state(form, "safeStatus").equals("VERIFIED"));
        bot.activateTab("document.tabs", office.station.say("workbench.document.timeline"));
        bot.waitForText("timeline.verdict", "\u2713");
        assertTrue(bot.rows("timeline.table").size() >= 6, "steps told");
    }

    @Test
    void givenFortyFormsOverTwoPagesThenOneConfirmationFilesThemAll() {
        String first = office.issue(40);
        office.login("operator1");
        office.open("exportreceipt.function.batchFiling");
        bot.setText("batch.start", first);
        bot.setText("batch.count", "40");
        String last = first.substring(0, 3) + "%06d".formatted(Integer.parseInt(first.substring(3)) + 39);
        bot.waitForText("batch.end", last);
        bot.click("batch.look");
        bot.waitUntil("the first page", () -> bot.rows("batch.table").size() == 20);
        bot.click("batch.tickPage");
        bot.click("batch.next");
        bot.waitUntil("the second page", () -> bot.rows("batch.table").get(0).startsWith(
                first.substring(0, 3) + "%06d".formatted(Integer.parseInt(first.substring(3)) + 20)));
        bot.click("batch.tickPage");
        bot.setText("form.field.port", "5700");
        bot.click("batch.perform");
        agree();
        bot.waitUntil("all filed", () -> bot.rows("batch.table").stream().allMatch(row ->
                row.contains("\u2713")));
        assertEquals("5700", state(last, "filingPort"));
    }

    @Test
    void givenAnActionThatIsNotPossibleThenTheButtonSaysWhyAndNothingHappens() {
        String form = office.issue(1);
        office.login("operator1");
        office.openDocument(FORM, form);
        bot.click("action.submit");
        String wanted = office.station.say(FORM + ".customsStatus");
        bot.waitForText("action.message", wanted);
        assertEquals("NOT_SUBMITTED", state(form, "submitStatus"));
        bot.activateTab("document.tabs", office.station.say("workbench.document.why"));
        bot.waitForText("why.next", office.station.say("exportreceipt.diagnosis.NOT_FILED.next").substring(0,
                5));
        bot.activateTab("document.tabs", office.station.say("workbench.document.diagram"));
        bot.waitUntil("the diagram", () -> bot.withId(org.eclipse.swt.widgets.Label.class, "diagram.picture")
                .getImage() != null);
    }

    /** Some of a batch are refused: each says why, and the refused ones can be tried again as one request. */
    @Test
    void givenABatchWithRefusedDocumentsThenTheReceiptsSayWhyAndOfferThemAgain() {
        String first = office.issue(5);
        office.login("operator1");
        List<String> numbers = java.util.stream.IntStream.range(0, 5).mapToObj(i -> first.substring(0, 3)
                + "%06d".formatted(Integer.parseInt(first.substring(3)) + i)).toList();
        try (Session beside = office.session("operator1")) {
            Outcome lost = office.perform(beside, FORM, "reportLoss", List.of(numbers.get(2)), Map.of());
            assertTrue(lost.accepted());
        }
        office.login("operator1");
        office.open("exportreceipt.function.batchFiling");
        bot.setText("batch.start", first);
        bot.setText("batch.count", "5");
        bot.click("batch.look");
        bot.waitUntil("the range", () -> bot.rows("batch.table").size() == 5);
        bot.click("batch.tickAll");
        bot.setText("form.field.port", "5700");
        bot.click("batch.perform");
        agree();
        bot.waitUntil("four accepted, one refused", () -> bot.rows("batch.table").stream()
                .filter(row -> row.contains("\u2713")).count() == 4
                && bot.rows("batch.table").stream().filter(row -> row.contains("\u2717")).count() == 1);
        bot.withId(org.eclipse.swt.widgets.Table.class, "receipts.table");
        String refused = bot.rows("receipts.table").stream().filter(row ->
                row.contains(numbers.get(2))).findFirst()
                .orElseThrow();
        assertTrue(refused.contains(office.station.say(FORM + ".safeStatus.LOST")), refused);
    }

    @Test
    void givenATaskListThenWhatWaitsForTheOfficerStandsInIt() {
        String form = office.issue(1);
        try (Session operator = office.session("operator1")) {
            office.perform(operator, FORM, "fileAtPort", List.of(form), Map.of("port", "5700"));
        }
        office.login("customs5700");
        bot.waitUntil("the filing waits", () -> bot.treeItems("tasks.tree").stream()
                .anyMatch(item -> item.equals(form)));
        bot.openTreeItem("tasks.tree", form);
        bot.waitForText("document.number", form);
        bot.withId(org.eclipse.swt.widgets.Button.class, "action.acknowledgeFiling");
    }

    @Test
    void givenACardWithoutARightThenTheSubsystemIsGreyAndSaysHowToApply() {
        office.login("declarant1");
        bot.waitUntil("the functions", () -> bot.treeItems("navigator.tree").size() > 5);
        bot.openTreeItem("navigator.tree", office.station.say("exportreceipt.function.batchFiling"));
        bot.waitForText("navigator.reason", office.station.say("exportreceipt.name"));
        assertTrue(!bot.exists("batch.start"), "nothing is opened");
    }
}
