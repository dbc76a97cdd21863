package org.eport.exportreceipt.shenzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Violation;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.exportreceipt.ExportReceipt;
import org.eport.exportreceipt.FormType;

/**
 * A real workplace with export receipt, the region, and the evaluation cards in its reader. An operator has the
 * right to export receipt; everybody is logged in when first needed.
 */
final class Town implements AutoCloseable {

    private static final String PIN = "20261201";
    private static final String APPLICATION = "exportreceipt.application";

    private final TownClock clock;
    private final EvaluationSet set;
    private final Workplace place;
    private final Map<String, Session> sessions = new HashMap<>();

    /** Stands still unless a test lets days go by. */
    private static final class TownClock extends Clock {

        private Instant now;

        private TownClock(LocalDate day) {
            now = morning(day);
        }

        private static Instant morning(LocalDate day) {
            return day.atTime(10, 0).atZone(Workplaces.BUSINESS_ZONE).toInstant();
        }

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

    private Town(Path folder, ShenzhenRegion region) throws IOException {
        clock = new TownClock(region.ruleFrom().minusDays(1));
        set = EvaluationSet.create(folder, clock);
        place = Workplaces.open(folder, List.of(new ExportReceipt(List.of(region))), List.of(region),
                List.of(), clock);
    }

    /** On the day before the rule of the region. */
    static Town open(Path folder, ShenzhenRegion region) throws IOException {
        Town town = new Town(folder.resolve("town"), region);
        town.grant(region.ruleFrom().plusMonths(6));
        return town;
    }

    Workplace place() {
        return place;
    }

    void until(LocalDate day) {
        clock.now = TownClock.morning(day);
    }

    private void grant(LocalDate until) {
        String right = Permission.number(set.entry("operator1").number(), "exportreceipt");
        permission("legal1", "apply", right, Map.of("office", "440400"));
        permission("safe1", "approveLevel1", right, Map.of());
        permission("safe2", "approveLevel2", right, Map.of());
        permission("safe3", "approveLevel3", right,
                Map.of("validTo", until.format(DateTimeFormatter.BASIC_ISO_DATE)));
    }

    private void permission(String role, String action, String right, Map<String, ?> input) {
        accepted(act(role, "core.permission", action, List.of(right), input));
    }

    /** Numbers of blank forms of the operator, fresh from SAFE. */
    List<String> forms(int count) {
        Outcome.Accepted application =
                accepted(act("operator1", APPLICATION, "apply", List.of(), Map.of("copies", "" + count)));
        accepted(act("safe1", APPLICATION, "issue", List.of(application.number()),
                Map.of("firstNumber", "81N100000")));
        return IntStream.range(0, count).mapToObj(i -> "81N%06d".formatted(100_000 + i)).toList();
    }

    /** What the operator does with a form. */
    Outcome form(String action, String number, Map<String, ?> input) {
        return act("operator1", FormType.ID, action, List.of(number), input);
    }

    private Outcome act(String role, String type, String action, List<String> numbers, Map<String, ?> input) {
        return place.desk().perform(as(role), new Request(type, action, numbers, input));
    }

    Outcome.Accepted accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused refused -> throw new AssertionError("refused: "
                    + place.texts().render(refused.refusal().reason(), Locale.ENGLISH) + " "
                    + refused.refusal().violations());
        };
    }

    /** A refusal by this rule at this field, and by nothing else. */
    void violated(String rule, String field, Outcome outcome) {
        List<Violation> violations = switch (outcome) {
            case Outcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
            case Outcome.Refused refused -> refused.refusal().violations();
        };
        assertEquals(List.of(rule + " " + field),
                violations.stream().map(one -> one.ruleId() + " " + one.field()).toList());
    }

    private Session as(String role) {
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

    @Override
    public void close() {
        place.close();
    }
}
