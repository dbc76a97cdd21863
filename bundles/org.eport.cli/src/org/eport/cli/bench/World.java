package org.eport.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eport.core.code.NumberRange;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Session;

/** A workplace with one operator and one SAFE officer at work, and a stock of form numbers. */
final class World {

    /** The document type that is measured. */
    static final String FORM = "exportreceipt.form";

    /** Digits of a form's number that are counted up. */
    private static final int SERIAL = 6;
    /** As many as SAFE issues with one action. */
    private static final int ISSUE = 5_000;
    private static final int NUMBERS_A_SERIES = 1_000_000;

    private final Workplace workplace;
    private final Session operator;
    private final Session officer;
    private int next;

    World(Workplace workplace, Session operator, Session officer) {
        this.workplace = workplace;
        this.operator = operator;
        this.officer = officer;
    }

    Workplace workplace() {
        return workplace;
    }

    Desk desk() {
        return workplace.desk();
    }

    Session operator() {
        return operator;
    }

    /** How many forms there are. */
    int issued() {
        return next;
    }

    /** Has forms applied for and issued through the desk; numbers follow each other. */
    List<String> issue(int count) throws Exception {
        List<String> numbers = new ArrayList<>(count);
        while (numbers.size() < count) {
            int part = Math.min(Math.min(ISSUE, count - numbers.size()), NUMBERS_A_SERIES - next % NUMBERS_A_SERIES);
            String first = "%02dN%06d".formatted(81 + next / NUMBERS_A_SERIES, next % NUMBERS_A_SERIES);
            String application = accepted(desk().perform(operator, new Request("exportreceipt.application", "apply",
                    List.of(), Map.of("copies", part))));
            accepted(desk().perform(officer, new Request("exportreceipt.application", "issue", List.of(application),
                    Map.of("firstNumber", first))));
            numbers.addAll(NumberRange.of(first, SERIAL, part).numbers());
            next += part;
        }
        return numbers;
    }

    private static String accepted(Outcome outcome) {
        if (!outcome.accepted()) {
            throw new IllegalStateException("refused: " + outcome);
        }
        return outcome.number();
    }
}
