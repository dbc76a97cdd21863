package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.flow.Refusal;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.exportreceipt.FormApplication.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How blank forms come to an enterprise: applied for, issued or returned, and issues taken back. */
class ApplicationLifeTest {

    private static Town town;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        town = Town.open(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static String applied(int copies) {
        return town.accepted(town.act("operator1", Town.APPLICATION, "apply", "",
                Map.of("copies", "" + copies)))
                .number();
    }

    private static Outcome issue(String application, String first, String copies) {
        return town.act("safe1", Town.APPLICATION, "issue", application,
                copies.isEmpty() ? Map.of("firstNumber", first)
                        : Map.of("firstNumber", first, "copies", copies));
    }

    private static State state(String application) {
        return application(application).state();
    }

    private static FormApplication application(String number) {
        return town.place().records().get(town.as("operator1"), ApplicationType.TYPE, number).orElseThrow();
    }

    private static Optional<FormApplicationReview> review(String number) {
        return town.place().records().get(town.as("operator1"), ApplicationType.REVIEW, number);
    }

    /** The record of issue an application led to; the newest one. */
    private static FormIssueRecord record(String application) {
        return town.place().records().find(town.as("safe1"), Query.of(ApplicationType.ISSUE)
                .sortedBy("number", true).page(0, 1_000)).rows().stream()
                .filter(one -> one.applicationNumber().equals(application)).findFirst().orElseThrow();
    }

    private static Outcome cancelIssue(FormIssueRecord record) {
        return town.act("safe1", Town.ISSUE, "cancelIssue", record.number(), Map.of());
    }

    @Test
    void givenCopiesThenAnApplicationNumberIsMadeAtOnce() {
        Outcome.Accepted applied = town.accepted(
                town.act("operator1", Town.APPLICATION, "apply", "", Map.of("copies", "25")));
        assertTrue(applied.number().matches("20070115[0-9]{10}"), applied.number());
        assertEquals("核销单申请成功，申请号 " + applied.number() + "，请等外汇局发放。",
                town.place().texts().render(applied.said(), Locale.CHINESE));
        FormApplication application = application(applied.number());
        assertEquals(25, application.copies());
        assertEquals("440400", application.safeOffice());
        assertEquals("990000017", application.orgCode());
    }

    @Test
    void givenABadNumberOfCopiesThenTheFieldIsNamedAndNothingIsStored() {
        long before = town.place().records()
                .count(town.as("operator1"), Query.of(ApplicationType.TYPE), 1_000);
        town.violated("R-FX-03", "copies",
                town.act("operator1", Town.APPLICATION, "apply", "", Map.of("copies", "0")));
        town.violated("FIELD-REQUIRED", "copies",
                town.act("operator1", Town.APPLICATION, "apply", "", Map.of()));
        town.violated("FIELD-NUMBER", "copies",
                town.act("operator1", Town.APPLICATION, "apply", "", Map.of("copies", "1.5")));
        town.violated("FIELD-RANGE", "copies",
                town.act("operator1", Town.APPLICATION, "apply", "", Map.of("copies", "100000")));
        assertEquals(before, town.place().records()
                .count(town.as("operator1"), Query.of(ApplicationType.TYPE), 1_000));
    }

    @Test
    void givenAnApplicationThenSafeIssuesAllOfIt() {
        String application = applied(3);
        town.accepted(issue(application, "82A000001", ""));
        assertEquals(State.APPROVED, state(application));
        assertEquals("VALID UNUSED NOT_SUBMITTED", town.state("82A000003"));
        assertTrue(town.form("operator1", "82A000004").isEmpty());
        assertEquals(3, review(application).orElseThrow().approvedCopies());
        FormIssueRecord record = record(application);
        assertEquals("82A000001", record.firstNumber());
        assertEquals("82A000003", record.lastNumber());
        assertEquals(3, record.formCount());
    }

    @Test
    void givenAnApplicationThenSafeMayIssueFewerButNotMore() {
        String application = applied(3);
        town.refused("exportreceipt.application.why.tooMany", issue(application, "82B000001", "4"));
        town.refused("exportreceipt.application.why.tooMany", issue(application, "82B000001", "0"));
        assertEquals(State.DECLARED, state(application));
        town.accepted(issue(application, "82B000001", "2"));
        assertTrue(town.form("operator1", "82B000002").isPresent());
        assertTrue(town.form("operator1", "82B000003").isEmpty());
        assertEquals(2, review(application).orElseThrow().approvedCopies());
        town.refused("flow.wrongState", issue(application, "82B000003", "1"));
    }

    @Test
    void givenANumberThatIsTakenThenNothingOfTheIssueIsKept() {
        town.accepted(issue(applied(2), "82C000005", ""));
        String application = applied(6);
        town.refused("field.taken", issue(application, "82C000001", ""));
        assertEquals(State.DECLARED, state(application));
        assertTrue(town.form("operator1", "82C000001").isEmpty());
        assertTrue(review(application).isEmpty());
        town.accepted(issue(application, "82C000007", ""));
    }

    @Test
    void givenAFirstNumberThatCannotBeThenTheFieldIsNamed() {
        String application = applied(2);
        town.violated("R-FX-01", "firstNumber", issue(application, "8AA000001", ""));
        town.violated("FIELD-REQUIRED", "firstNumber", issue(application, "", ""));
        Refusal overflow = town.refused("code.range.overflow", issue(application, "82D999999", ""));
        assertEquals("exportreceipt.application.why.range.remedy", overflow.remedy().key());
        assertEquals(State.DECLARED, state(application));
    }

    @Test
    void givenMoreThanOneIssueMayHoldThenItIsRefused() {
        String application = applied(6_000);
        town.refused("exportreceipt.application.why.tooManyAtOnce", issue(application, "82E000001", ""));
        assertEquals(State.DECLARED, state(application));
    }

    @Test
    void givenTwoApplicationsInOneBatchThenTheSameNumbersGoToOneOfThem() {
        List<String> applications = List.of(applied(2), applied(2));
        List<Outcome> outcomes = town.place().desk()
                .performAll(town.as("safe1"), new Request(Town.APPLICATION, "issue",
                applications, Map.of("firstNumber", "82F000001")), Progress.NONE);
        town.accepted(outcomes.get(0));
        town.refused("field.taken", outcomes.get(1));
        assertEquals(State.DECLARED, state(applications.get(1)));
    }

    @Test
    void givenAReturnedApplicationThenItSaysWhyAndCannotBeIssued() {
        String application = applied(2);
        town.violated("FIELD-REQUIRED", "opinion",
                town.act("safe1", Town.APPLICATION, "returnApplication", application, Map.of()));
        town.violated("FIELD-LENGTH", "opinion",
                town.act("safe1", Town.APPLICATION, "returnApplication", application,
                Map.of("opinion", "错".repeat(101))));
        town.accepted(town.act("safe1", Town.APPLICATION, "returnApplication", application,
                Map.of("opinion", "错".repeat(100))));
        assertEquals(State.REJECTED, state(application));
        assertEquals(FormApplicationReview.Decision.RETURNED, review(application).orElseThrow().decision());
        town.refused("flow.wrongState", issue(application, "82G000001", ""));
    }

    @Test
    void givenAnIssueNobodyTouchedThenItCanBeTakenBackAndIssuedAnew() {
        String application = applied(2);
        town.accepted(issue(application, "82H000001", ""));
        FormIssueRecord record = record(application);
        town.accepted(cancelIssue(record));
        assertEquals("CANCELLED UNUSED NOT_SUBMITTED", town.state("82H000001"));
        assertEquals("CANCELLED UNUSED NOT_SUBMITTED", town.state("82H000002"));
        assertEquals(State.DECLARED, state(application));
        town.refused("exportreceipt.issue.why.revoked", cancelIssue(record));
        town.refused("field.taken", issue(application, "82H000002", ""));
        town.accepted(issue(application, "82H000003", ""));
        assertTrue(review(application).isPresent());
        assertTrue(review(application + "-2").isPresent());
    }

    @Test
    void givenAnIssueSomebodyUsedThenItStays() {
        String application = applied(3);
        town.accepted(issue(application, "82J000001", ""));
        town.accepted(town.form("operator1", "fileAtPort", "82J000002", Map.of("port", "5700")));
        town.refused("exportreceipt.application.why.formTouched", cancelIssue(record(application)));
        assertEquals("VALID UNUSED NOT_SUBMITTED", town.state("82J000001"));
        assertEquals(State.APPROVED, state(application));
        assertFalse(record(application).revoked());
    }

    @Test
    void givenAnotherSafeOfficeThenTheApplicationIsNotThere() {
        String application = applied(1);
        town.refused("desk.notFound",
                town.act("safe440300", Town.APPLICATION, "issue", application,
                Map.of("firstNumber", "82K000001")));
        assertEquals(0, town.place().records()
                .count(town.as("safe440300"), Query.of(ApplicationType.TYPE), 10));
        assertEquals(0, town.place().records()
                .count(town.as("customs5700"), Query.of(ApplicationType.TYPE), 10));
    }

    @Test
    void combinedQueriesFindApplicationsDecisionsAndIssues() {
        String application = applied(1);
        town.accepted(issue(application, "82L000001", ""));
        town.accepted(cancelIssue(record(application)));
        assertEquals(1, town.place().records().find(town.as("operator1"),
                CombinedQuery.APPLICATION.of(List.of(Condition.equal("number", application)))).rows().size());
        assertEquals(1, town.place().records().find(town.as("operator1"), CombinedQuery.REVIEW.of(
                List.of(Condition.beginsWith("reviewDate", "2007"), Condition.equal("number", application))))
                .rows().size());
        List<FormIssueRecord> revoked = town.place().records()
                .find(town.as("operator1"), CombinedQuery.ISSUE.of(
                List.of(Condition.equal("revoked", "true"), Condition.beginsWith("issueDate", "200701"))))
                .rows();
        assertTrue(!revoked.isEmpty() && revoked.stream().allMatch(FormIssueRecord::revoked));
    }
}
