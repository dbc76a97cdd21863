package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eport.core.desk.Function;
import org.eport.core.desk.Function.Kind;
import org.eport.core.document.Document;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Session;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu: who is offered what, and that a list offers exactly what the desk would accept. */
class FunctionsTest {

    private static final List<String> ROLES = List.of("operator1", "safe1", "customs5700");

    @TempDir
    Path folder;

    private static List<String> offered(Town town, String role, Kind kind) {
        return town.place().subsystems().stream().filter(ExportReceipt.class::isInstance)
                .flatMap(one -> one.functions().stream()).filter(one -> one.kind() == kind)
                .filter(one -> one.concerns(town.as(role).holder(), flow(town, one))).map(Function::id)
                        .toList();
    }

    private static Flow<?> flow(Town town, Function function) {
        return town.place().flow(function.type()).orElseThrow();
    }

    @Test
    void givenEachRoleThenTheMenuHoldsWhatItsCardCanEverDo() throws Exception {
        try (Town town = Town.open(folder)) {
            assertEquals(List.of("exportreceipt.application.apply"), offered(town, "operator1", Kind.CREATE));
            assertEquals(List.of("exportreceipt.form.fileAtPort", "exportreceipt.form.cancelFiling",
                    "exportreceipt.form.submit", "exportreceipt.form.submitAgain",
                            "exportreceipt.form.reportLoss"),
                    offered(town, "operator1", Kind.WORK));
            assertEquals(List.of("exportreceipt.form.fileAtPort.batch", "exportreceipt.form.submit.batch",
                    "exportreceipt.form.reportLoss.batch"), offered(town, "operator1", Kind.BATCH));
            assertEquals(List.of("exportreceipt.application.issue", "exportreceipt.issue.cancelIssue",
                    "exportreceipt.form.verify", "exportreceipt.form.cancel"), offered(town, "safe1",
                            Kind.WORK));
            assertEquals(List.of("exportreceipt.form.list", "exportreceipt.declaration.list"),
                    offered(town, "customs5700", Kind.LIST));
            assertTrue(offered(town, "legal1", Kind.WORK).isEmpty());
        }
    }

    /** Forms in every stage of their life; then each list is held against what the desk says of each document. */
    @Test
    void givenFormsInManyStatesThenAListOffersExactlyWhatTheDeskAllows() throws Exception {
        try (Town town = Town.open(folder)) {
            List<String> forms = town.forms(8);
            town.accepted(town.act("operator1", Town.FORM, "reportLoss", forms.get(0), Map.of()));
            for (String form : forms.subList(2, 7)) {
                town.accepted(town.act("operator1", Town.FORM, "fileAtPort", form, Map.of("port", "5700")));
            }
            for (String form : forms.subList(3, 7)) {
                town.accepted(town.act("customs5700", Town.FORM, "acknowledgeFiling", form, Map.of()));
            }
            town.accepted(town.act("operator1", Town.FORM, "cancelFiling", forms.get(4), Map.of()));
            town.accepted(town.act("customs5700", Town.FORM, "use", forms.get(5),
                    Map.of("entryId", "570020070000000017")));
            town.accepted(town.act("safe1", Town.FORM, "cancel", forms.get(7), Map.of()));
            int compared = 0;
            for (String role : ROLES) {
                for (Function function : ExportReceipt.of(Parameters.STANDARD).functions()) {
                    if (function.kind() == Kind.WORK && function.concerns(town.as(role).holder(),
                            flow(town, function))) {
                        compared += compare(town, town.as(role), function, flow(town, function));
                    }
                }
            }
            assertTrue(compared > 40, "documents compared: " + compared);
        }
    }

    private static <D extends Document> int compare(Town town, Session session, Function function,
            Flow<D> flow) {
        List<D> all = town.place().records().find(session, Query.of(flow.type()).page(0, 1_000)).rows();
        Set<String> possible = new TreeSet<>();
        for (D document : all) {
            boolean open = town.place().desk().explain(session, document).stream()
                    .anyMatch(one -> one.action().id().equals(function.action()) && one.possible());
            if (open && !isOther(function, document)) {
                possible.add(document.number());
            }
        }
        Set<String> listed = new TreeSet<>();
        town.place().records().find(session, Query.of(flow.type(), function.eligible()
                .toArray(Condition[]::new))
                .page(0, 1_000)).rows().forEach(one -> listed.add(one.number()));
        assertEquals(possible, listed, function.id());
        return all.size();
    }

    /** Submission has two lists, for the first time and again. */
    private static boolean isOther(Function function, Document document) {
        return function.action().equals("submit") && document instanceof VerificationForm form
                && function.id().endsWith("Again") == (form.submitStatus() == SubmitStatus.NOT_SUBMITTED);
    }

    @Test
    void givenAFormWithALifeThenItsHistoryTellsWhoAndIsProvenStepByStep() throws Exception {
        try (Town town = Town.open(folder)) {
            String form = town.forms(1).get(0);
            town.accepted(town.act("operator1", Town.FORM, "fileAtPort", form, Map.of("port", "5700")));
            town.accepted(town.act("customs5700", Town.FORM, "acknowledgeFiling", form, Map.of()));
            DocumentHistory history = town.place().records().history(town.as("operator1"), FormType.TYPE,
                    form,
                    town.place().trust()).orElseThrow();
            List<String> told = new ArrayList<>();
            history.steps().forEach(step -> told.add(step.entry().action() + " "
                    + step.signer().orElseThrow().kind()
                    + " " + step.proven()));
            assertEquals(List.of("issue AGENCY true", "fileAtPort OPERATOR true",
                    "acknowledgeFiling AGENCY true"),
                    told);
            assertTrue(history.proven());
            assertFalse(town.place().records().history(town.as("operator2"), FormType.TYPE, form,
                    town.place().trust()).isPresent(), "another enterprise sees nothing of it");
        }
    }

    @Test
    void givenWaitingFunctionsThenTheyAreThoseSomebodyWaitsFor() {
        List<String> waiting = ExportReceipt.of(Parameters.STANDARD).functions().stream()
                .filter(Function::waiting)
                .map(Function::id).toList();
        assertEquals(List.of("exportreceipt.form.submit", "exportreceipt.form.submitAgain",
                "exportreceipt.application.issue", "exportreceipt.form.verify",
                        "exportreceipt.form.acknowledgeFiling",
                "exportreceipt.form.confirmCancellation", "exportreceipt.declaration.close",
                "exportreceipt.declaration.sendSettlementCopy"), waiting);
    }
}
