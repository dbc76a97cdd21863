package org.eport.exportreceipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

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

    boolean alive(String issueDate, LocalDate today) {
        return formLifeMonths == 0 || !LocalDate.parse(issueDate, DateTimeFormatter.BASIC_ISO_DATE)
                .plusMonths(formLifeMonths).isBefore(today);
    }
}
