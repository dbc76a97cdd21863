package org.eport.workbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Request;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.testing.Bot;
import org.eport.workbench.Workstation;

/**
 * The office the tests work in: the evaluation cards of this workspace with a PIN of their own, rights granted, blank
 * forms when they are asked for. What is not the subject of a test is done through the desk, without the window.
 */
final class Office {

    static final String NAVIGATOR = "navigator.tree";
    private static final AtomicInteger NEXT_THOUSAND = new AtomicInteger(1);

    final Bot bot;
    final Workstation station;

    Office() {
        Display display = Display.getDefault();
        bot = new Bot(display);
        station = bot.waitFor("the workstation", () -> java.util.Optional.ofNullable(
                PlatformUI.getWorkbench().getService(Workstation.class)));
        makeEvaluationSet();
    }

    /** A fresh array each time: whoever takes it wipes it. */
    static char[] pin() {
        return "20120801".toCharArray();
    }

    private void makeEvaluationSet() {
        if (!Files.exists(station.folder().resolve("trust"))) {
            bot.withId(org.eclipse.swt.widgets.Button.class, "login.open");
            bot.click("login.open");
            bot.waitUntil("the evaluation cards", () -> Files.exists(station.folder().resolve("trust")));
        }
    }

    EvaluationSet.Entry entry(String role) {
        try {
            return EvaluationSet.find(station.folder()).orElseThrow().entry(role);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Card card(String role) {
        String number = entry(role).number();
        return bot.waitFor("card " + role, () -> station.workplace().readers().stream()
                .flatMap(reader -> reader.cards().stream()).filter(card ->
                        card.number().equals(number)).findFirst());
    }

    /** The card of a role with the tests' PIN. */
    Card ready(String role) {
        Card card = card(role);
        try {
            if (card.pinStatus().mustChange()) {
                card.changePin(SoftCards.initialPin(), pin());
            }
            return card;
        } catch (CardException e) {
            throw new AssertionError(role, e);
        }
    }

    /** A session beside the window; that of the window itself when it is the same card, which is then left open. */
    Session session(String role) {
        if (!station.locked() && station.holder().cardNumber().equals(entry(role).number())) {
            return leftOpen(station.session());
        }
        try {
            return station.workplace().login().open(ready(role), pin());
        } catch (CardException | IdentityException e) {
            throw new AssertionError(role, e);
        }
    }

    private static Session leftOpen(Session session) {
        return (Session) java.lang.reflect.Proxy.newProxyInstance(Session.class.getClassLoader(),
                new Class<?>[] {Session.class}, (proxy, method, args) -> method.getName().equals("close")
                        ? null
                : method.invoke(session, args));
    }

    // --- at the window ---

    /** Sits down with the card of this role, whoever sat there before. */
    void login(String role) {
        ready(role);
        boolean mine = !station.locked() && station.holder().cardNumber().equals(entry(role).number());
        if (mine) {
            return;
        }
        if (!station.locked()) {
            lock();
        }
        choose(role);
        bot.setSecret("login.pin", pin());
        bot.click("login.open");
        bot.waitUntil(role + " logged in", () -> !station.locked() && PlatformUI.getWorkbench()
                .getActiveWorkbenchWindow() != null && window().isVisible());
        bot.waitUntil("the functions of " + role, () -> bot.exists(NAVIGATOR));
    }

    org.eclipse.swt.widgets.Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Selects the card of this role at the gate. */
    void choose(String role) {
        Table cards = bot.withId(Table.class, "login.cards");
        String name = entry(role).holderName();
        bot.waitUntil("the card of " + role, () -> java.util.Arrays.stream(cards.getItems())
                .anyMatch(item -> item.getText().contains(name)));
        bot.selectRow("login.cards", name);
        bot.waitUntil("the PIN field of " + role, () -> bot.exists("login.pin") || bot.exists("login.puk"));
    }

    void lock() {
        Session session = station.session();
        session.close();
        bot.waitUntil("the lock", () -> bot.exists("login.cards"));
    }

    /** Opens a function by its text key. */
    void open(String labelKey) {
        bot.openTreeItem(NAVIGATOR, station.say(labelKey));
    }

    /** Opens a list and asks it for the documents whose property begins so. */
    void openList(String labelKey, String property, String beginning) {
        open(labelKey);
        bot.withId(org.eclipse.swt.widgets.Control.class, "list.table");
        chooseProperty(property);
        bot.setText("query.value", beginning);
        bot.click("query.add");
        bot.withId(org.eclipse.swt.widgets.Control.class, "query.chip." + property);
        bot.click("query.search");
        bot.waitUntil("an answer", () -> bot.textOf("query.count").matches(".*[0-9].*"));
    }

    /** Chooses what the next condition of the query bar is about, by the label of the form's field. */
    void chooseProperty(String property) {
        org.eclipse.swt.widgets.Combo combo = bot.withId(org.eclipse.swt.widgets.Combo.class,
                "query.property");
        String label = station.say("exportreceipt.form." + property);
        bot.runOnUi(() -> {
            combo.select(java.util.Arrays.asList(combo.getItems()).indexOf(label));
            combo.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
    }

    /** Runs a command as its menu entry does. */
    void command(String id) {
        bot.runOnUi(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                        .getService(org.eclipse.ui.handlers.IHandlerService.class).executeCommand(id, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    void closeEditors() {
        bot.runOnUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                .closeAllEditors(false));
    }

    /** Ctrl+Enter in whatever has the focus. */
    void mainAction() {
        bot.pressShortcut(SWT.CTRL, SWT.CR);
    }

    // --- through the desk ---

    Outcome perform(Session session, String type, String action, List<String> numbers, Map<String, ?> input) {
        Outcome outcome = station.workplace().desk().perform(session, new Request(type, action, numbers,
                input));
        return outcome;
    }

    private static void accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.number() + " " + refused.refusal());
        }
    }

    /** The right of operator1 to export receipt, if it is not granted yet. */
    void grantRight() {
        String number = Permission.number(entry("operator1").number(), "exportreceipt");
        if (station.workplace().desk().refusedEntry(session("operator1"), "exportreceipt").isEmpty()) {
            return;
        }
        accepted(perform(session("legal1"), "core.permission", "apply", List.of(number), Map.of("office",
                "440400")));
        accepted(perform(session("safe1"), "core.permission", "approveLevel1", List.of(number), Map.of()));
        accepted(perform(session("safe2"), "core.permission", "approveLevel2", List.of(number), Map.of()));
        accepted(perform(session("safe3"), "core.permission", "approveLevel3", List.of(number),
                Map.of("validTo", "20301231")));
    }

    /** Blank forms of operator1's enterprise, numbers of their own for each call; the first number. */
    String issue(int count) {
        grantRight();
        try (Session operator = session("operator1"); Session safe = session("safe1")) {
            Outcome application = perform(operator, "exportreceipt.application", "apply", List.of(),
                    Map.of("copies", String.valueOf(count)));
            accepted(application);
            String first = firstFree(count);
            accepted(perform(safe, "exportreceipt.application", "issue", List.of(application.number()),
                    Map.of("firstNumber", first)));
            return first;
        }
    }

    /** The first of a run of numbers that nobody has used. */
    static String firstFree(int count) {
        int thousands = (count + 999) / 1_000;
        int at = NEXT_THOUSAND.getAndAdd(thousands);
        return "81U%06d".formatted(at * 1_000);
    }

    /** Opens a document in its tab and waits until it is there whole. */
    void openDocument(String type, String number) {
        bot.runOnUi(() -> new org.eport.workbench.screen.Screens(station, PlatformUI.getWorkbench()
                .getActiveWorkbenchWindow().getActivePage()).document(type, number,
                org.eport.workbench.screen.Neighbours.NONE));
        bot.waitForText("document.number", number);
        bot.waitUntil("the actions for " + number, () -> bot.exists("action.count")
                && bot.textOf("action.count").equals(number));
    }

    boolean exists(String type, String number) {
        return station.workplace().ledger().row(station.workplace().flow(type).orElseThrow().type(), number)
                .isPresent();
    }

    /** The document of this type that changed last, in sight of whoever sits at the window. */
    java.util.Optional<String> newest(String type) {
        return newest(station.workplace().flow(type).orElseThrow().type());
    }

    private <D extends org.eport.core.document.Document> java.util.Optional<String> newest(
            org.eport.core.document.DocumentType<D> type) {
        return station.workplace().records().find(station.session(), org.eport.core.store.Query.of(type)
                .sortedBy(org.eport.core.store.Records.CHANGED, true).page(0, 1)).rows().stream()
                .map(org.eport.core.document.Document::number).findFirst();
    }

    /** Whoever sits at the window, of customs 5700, takes in a declaration that names this form; its number. */
    String declare(String form) {
        String number = "5700" + java.time.Year.now().getValue() + "0" + "%09d".formatted(
                Long.parseLong(form.substring(3)) + 500_000_000L);
        Map<String, Object> line = Map.of("itemNumber", "1", "hsCode", "85171210", "goodsName", "phone",
                "quantity",
                "100", "unit", "001", "total", "5000.00", "currency", "502");
        Map<String, Object> input = new java.util.HashMap<>(Map.of("approvalNumber", form, "tradeCode",
                "4404960001",
                "tradeName", "Sample", "customsOffice", "5700", "exportPort", "5700", "tradeMode", "0110",
                "dealTerms", "3", "currency", "502", "total", "5000.00"));
        input.put("goods", List.of(line));
        accepted(perform(station.session(), "exportreceipt.declaration", "receive", List.of(number), input));
        return number;
    }

    /** Closes the declaration and sends its settlement copy. */
    void settle(String declaration) {
        accepted(perform(station.session(), "exportreceipt.declaration", "close", List.of(declaration),
                Map.of()));
        accepted(perform(station.session(), "exportreceipt.declaration", "sendSettlementCopy",
                List.of(declaration),
                Map.of()));
    }

    Path cardFile(String role) {
        Path file = station.folder().resolve("cards").resolve(entry(role).number() + ".card");
        if (!Files.exists(file)) {
            throw new NoSuchElementException(file.toString());
        }
        return file;
    }
}
