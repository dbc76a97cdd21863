package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.ImportException;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;

/**
 * A real workplace with the evaluation cards in its reader and everybody logged in as needed: the
 * enterprises and officers a form meets in its life. The first enterprise has its right to export receipt.
 */
final class Town implements AutoCloseable {

    static final String FORM = FormType.ID;
    static final String DECLARATION = DeclarationType.ID;
    static final String APPLICATION = ApplicationType.ID;
    static final String ISSUE = "exportreceipt.issue";

    private static final Instant MORNING = Instant.parse("2007-01-15T02:00:00Z");
    private static final String PIN = "20070115";

    private final TownClock clock = new TownClock();
    private final EvaluationSet set;
    private final Workplace place;
    private final Map<String, Session> sessions = new HashMap<>();
    private int issued;

    /** Stands still unless a test lets days go by. */
    private static final class TownClock extends Clock {

        private Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Town(Path folder, Parameters parameters) throws IOException {
        set = EvaluationSet.create(folder, clock);
        place = Workplaces.open(folder, List.of(ExportReceipt.of(parameters)), List.of(), clock);
    }

    static Town open(Path folder) throws IOException {
        Town town = new Town(folder.resolve("town"), Parameters.STANDARD);
        town.grant("operator1", "legal1");
        return town;
    }

    Workplace place() {
        return place;
    }

    Clock clock() {
        return clock;
    }

    void days(int days) {
        clock.now = clock.now.plus(Duration.ofDays(days));
    }

    Session as(String role) {
        return sessions.computeIfAbsent(role, this::login);
    }

    private Session login(String role) {
        String number = set.entry(role).number();
        Card card = place.readers().getFirst().cards().stream().filter(one -> one.number().equals(number))
                .findFirst().orElseThrow();
        try {
            card.changePin(SoftCards.initialPin(), PIN.toCharArray());
            return place.login().open(card, PIN.toCharArray());
        } catch (CardException | IdentityException e) {
            throw new IllegalStateException(role, e);
        }
    }

    /**
     * The whole way of a right: applied for by the legal person, approved at three levels, valid for a year.
     */
    void grant(String role, String legal) {
        String right = Permission.number(set.entry(role).number(), "exportreceipt");
        accepted(act(legal, "core.permission", "apply", right, Map.of("office", "440400")));
        accepted(act("safe1", "core.permission", "approveLevel1", right, Map.of()));
        accepted(act("safe2", "core.permission", "approveLevel2", right, Map.of()));
        accepted(act("safe3", "core.permission", "approveLevel3", right, Map.of("validTo", "20080114")));
    }

    /** Blank forms of the first enterprise, fresh from SAFE. */
    List<String> forms(int count) {
        String application =
                accepted(act("operator1", APPLICATION, "apply", "", Map.of("copies", "" + count))).number();
        String first = "81N%06d".formatted(100_000 + issued);
        issued += count + 10;
        accepted(act("safe1", APPLICATION, "issue", application, Map.of("firstNumber", first)));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add("81N%06d".formatted(Integer.parseInt(first.substring(3)) + i));
        }
        return numbers;
    }

    /** A form filed at 5700 and acknowledged. */
    String filedForm() {
        String form = forms(1).getFirst();
        accepted(form("operator1", "fileAtPort", form, Map.of("port", "5700")));
        accepted(form("customs5700", "acknowledgeFiling", form));
        return form;
    }

    /** A form used with a declaration that is closed and whose settlement copy has arrived. */
    String formToSubmit() {
        String form = filedForm();
        accepted(declare("customs5700", declaration(form)));
        accepted(form("customs5700", "use", form, Map.of("entryId", entryId(form))));
        accepted(act("customs5700", DECLARATION, "close", entryId(form), Map.of()));
        accepted(act("customs5700", DECLARATION, "sendSettlementCopy", entryId(form), Map.of()));
        return form;
    }

    /** The number of the declaration made with a form in these tests. */
    static String entryId(String form) {
        return "579520070" + form.substring(3) + "001";
    }

    static DecMessages declaration(String form) {
        return DecMessages.good().head("EntryId", entryId(form)).head("ApprNo", form);
    }

    /** A declaration arrives as a file. */
    Outcome declare(String role, DecMessages message) {
        try {
            Request request = place.importers().getFirst().read("declaration.xml",
                    new ByteArrayInputStream(message.xml().getBytes(StandardCharsets.UTF_8))).getFirst();
            return place.desk().perform(as(role), request);
        } catch (IOException | ImportException e) {
            throw new IllegalStateException(e);
        }
    }

    Outcome form(String role, String action, String number) {
        return form(role, action, number, Map.of());
    }

    Outcome form(String role, String action, String number, Map<String, ?> input) {
        return act(role, FORM, action, number, input);
    }

    /** @param number empty for an action that creates its document */
    Outcome act(String role, String type, String action, String number, Map<String, ?> input) {
        return place.desk().perform(as(role),
                new Request(type, action, number.isEmpty() ? List.of() : List.of(number), input));
    }

    List<Outcome> all(String role, String action, List<String> numbers, Map<String, ?> input) {
        return place.desk().performAll(as(role), new Request(FORM, action, numbers, input), Progress.NONE);
    }

    Optional<VerificationForm> form(String role, String number) {
        return place.records().get(as(role), FormType.TYPE, number);
    }

    VerificationForm form(String number) {
        return form("operator1", number).orElseThrow();
    }

    /** The three states in one word, as the demo shows them. */
    String state(String number) {
        VerificationForm form = form(number);
        return form.safeStatus() + " " + form.customsStatus() + " " + form.submitStatus();
    }

    Outcome.Accepted accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused refused -> throw new AssertionError("refused: "
                    + place.texts().render(refused.refusal().reason(), Locale.ENGLISH) + " "
                    + refused.refusal().violations());
        };
    }

    /** A refusal for this reason that people can read in both languages. */
    Refusal refused(String key, Outcome outcome) {
        Refusal refusal = switch (outcome) {
            case Outcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
            case Outcome.Refused refused -> refused.refusal();
        };
        assertEquals(key, refusal.reason().key(), refusal.toString());
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String said = place.texts().render(refusal.reason(), language)
                    + place.texts().render(refusal.remedy(), language);
            assertEquals(-1, said.indexOf('?'), said);
            assertEquals(-1, said.indexOf('{'), said);
        }
        return refusal;
    }

    /** A refusal of the input or the result by this rule at this field, and by nothing else. */
    void violated(String rule, String field, Outcome outcome) {
        violated(rule, field, outcome, 1);
    }

    /** The same where several violations come together and this is the first. */
    void violated(String rule, String field, Outcome outcome, int together) {
        Refusal refusal = switch (outcome) {
            case Outcome.Refused refused -> refused(refused.refusal().reason().key(), outcome);
            case Outcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
        };
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals(together, refusal.violations().size(), refusal.toString());
        assertEquals(rule, refusal.violations().getFirst().ruleId(), refusal.toString());
        assertEquals(field, refusal.violations().getFirst().field());
        assertEquals(refusal.violations().getFirst().text().key() + ".remedy",
                refusal.violations().getFirst().remedy().key());
    }

    @Override
    public void close() {
        place.close();
    }
}
