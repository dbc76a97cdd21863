package org.eport.exportreceipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eport.core.desk.Parameter;

/**
 * What the sources leave open or contradict (domain facts 18.3), so that a deployment decides.
 *
 * @param formLifeMonths  months a blank form may be filed after its issue; 0: without limit. One collection
 *                        of questions and answers says without limit (S004), an older rule says two months
 *                        (L73)
 * @param daysInTransit   calendar days submitted data may be under way before SAFE's head office is to be
 *                        asked: three (S003); another source calls three to five usual (S004)
 * @param mostFormsAnIssue forms SAFE issues with one action; not in the sources, bounds one transaction
 */
public record Parameters(int formLifeMonths, int daysInTransit, int mostFormsAnIssue) {

    public static final Parameters STANDARD = new Parameters(0, 3, 5_000);

    /** With the texts {@code exportreceipt.parameter.<name>}. */
    static final List<Parameter> DECLARED = List.of(
            Parameter.number("formLifeMonths", STANDARD.formLifeMonths()).apart("0", "1"),
            Parameter.number("daysInTransit", STANDARD.daysInTransit()).apart("1"),
            Parameter.number("mostFormsAnIssue", STANDARD.mostFormsAnIssue()));

    private static final String PREFIX = "org.eport.exportreceipt.";

    /**
     * Reads {@code formLifeMonths}, {@code daysInTransit} and {@code mostFormsAnIssue}; what is not set is as in
     * {@link #STANDARD}.
     *
     * @throws IllegalArgumentException naming a setting that is not a whole number from 0 to 100,000
     */
    static Parameters read(Function<String, Optional<String>> settings) {
        return new Parameters(number(settings, "formLifeMonths", STANDARD.formLifeMonths()),
                number(settings, "daysInTransit", STANDARD.daysInTransit()),
                number(settings, "mostFormsAnIssue", STANDARD.mostFormsAnIssue()));
    }

    private static int number(Function<String, Optional<String>> settings, String name, int otherwise) {
        Optional<String> set = settings.apply(name).map(String::strip);
        if (set.isPresent() && !set.get().matches("[0-9]{1,5}|100000")) {
            throw new IllegalArgumentException(PREFIX + name + " has to be a whole number from 0 to 100000, not "
                    + set.get());
        }
        return set.map(Integer::valueOf).orElse(otherwise);
    }

    boolean alive(String issueDate, LocalDate today) {
        return formLifeMonths == 0 || !LocalDate.parse(issueDate, DateTimeFormatter.BASIC_ISO_DATE)
                .plusMonths(formLifeMonths).isBefore(today);
    }
}
