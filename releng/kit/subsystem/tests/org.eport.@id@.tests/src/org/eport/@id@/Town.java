package org.eport.@id@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Violation;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.text.Texts;

/** A real workplace with the evaluation cards in its reader; everybody is logged in when first needed. */
final class Town implements AutoCloseable {

    private static final String PIN = "20261201";

    private final TownClock clock = new TownClock();
    private final EvaluationSet set;
    private final Workplace place;
    private final Map<String, Session> sessions = new HashMap<>();

    /** Stands still in the month before the rule's first day, unless a test lets days go by. */
    private static final class TownClock extends Clock {

        private Instant now = morning(@Id@NoticeType.PACKAGES_FROM.minusMonths(1));

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

    private Town(Path folder) throws IOException {
        set = EvaluationSet.create(folder, clock);
        place = Workplaces.open(folder, List.of(new @Id@Subsystem()), List.of(), clock);
    }

    static Town open(Path folder) throws IOException {
        return new Town(folder.resolve("town"));
    }

    Texts texts() {
        return place.texts();
    }

    void until(LocalDate day) {
        clock.now = TownClock.morning(day);
    }

    /** @param number empty for the action that makes its notice */
    Outcome act(String role, String action, String number, Map<String, ?> input) {
        return place.desk().perform(as(role), new Request(@Id@NoticeType.ID, action,
                number.isEmpty() ? List.of() : List.of(number), input));
    }

    /** The notice as far as this role sees it. */
    Optional<@Id@Notice> notice(String role, String number) {
        return place.records().get(as(role), @Id@NoticeType.TYPE, number);
    }

    Outcome.Accepted accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted;
            case Outcome.Refused refused -> throw new AssertionError("refused: "
                    + place.texts().render(refused.refusal().reason(), Locale.ENGLISH) + " "
                    + refused.refusal().violations());
        };
    }

    Refusal refused(String key, Outcome outcome) {
        Refusal refusal = switch (outcome) {
            case Outcome.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
            case Outcome.Refused refused -> refused.refusal();
        };
        assertEquals(key, refusal.reason().key(), refusal.toString());
        return refusal;
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
