package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.CardKind;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two query forms of the manuals (domain facts 2.3). */
class CombinedQueryTest {

    /** Table of domain facts 2.3. */
    private static final Map<String, List<String>> OFFERED = Map.of(
            "form", List.of("number", "safeStatus", "issueDate", "submitDate"),
            "declaration", List.of("approvalNumber"),
            "issue", List.of("issueDate", "revoked"),
            "application", List.of("number", "applyDate"),
            "review", List.of("number", "reviewDate"));

    @Test
    void eachBusinessOffersItsAttributesAndTheStoreCanAnswerThem() {
        Map<String, List<String>> offered = new HashMap<>();
        CombinedQuery.ALL.forEach(one -> {
            offered.put(one.id(), one.attributes());
            assertTrue(one.type().queryable().containsAll(one.attributes()), one.id());
        });
        assertEquals(OFFERED, offered);
    }

    @Test
    void givenNoConditionThenEveryBusinessRefuses() {
        for (CombinedQuery<?> business : CombinedQuery.ALL) {
            assertEquals("exportreceipt.query.empty", refusal(business));
        }
    }

    @Test
    void givenAnAttributeOfAnotherBusinessThenItIsRefused() {
        assertEquals("exportreceipt.query.attribute",
                refusal(CombinedQuery.FORM, Condition.equal("filingPort", "5700")));
        assertEquals("exportreceipt.query.attribute",
                refusal(CombinedQuery.DECLARATION, Condition.equal("number", "570020070000000001")));
        assertEquals("exportreceipt.query.attribute",
                refusal(CombinedQuery.ISSUE, Condition.equal("orgCode", "x")));
    }

    @Test
    void givenAConditionThatWouldFindEverythingThenItIsRefused() {
        assertEquals("exportreceipt.query.blank",
                refusal(CombinedQuery.FORM, Condition.beginsWith("number", "")));
        assertEquals("exportreceipt.query.blank",
                refusal(CombinedQuery.FORM, Condition.equal("number", " ")));
        assertEquals("exportreceipt.query.blank", refusal(CombinedQuery.FORM, Condition.empty("submitDate")));
    }

    @Test
    void givenConditionsThenTheyAreAllInTheQuery() {
        List<Condition> january = List.of(Condition.beginsWith("issueDate", "200701"),
                Condition.equal("safeStatus", "VALID"));
        Query<VerificationForm> query = CombinedQuery.FORM.of(january);
        assertEquals(january, query.conditions());
        assertEquals(Query.PAGE, query.limit());
    }

    @Test
    void businessesAreFoundByTheirId() {
        assertEquals(Optional.of(CombinedQuery.REVIEW), CombinedQuery.business("review"));
        assertTrue(CombinedQuery.business("everything").isEmpty());
    }

    @Test
    void givenNoConditionThenASimpleQueryAsksForWhatIsEligible() {
        Query<VerificationForm> query = SimpleQuery.PORT_FILING.of(List.of());
        assertEquals(SimpleQuery.PORT_FILING.eligible(), query.conditions());
        assertEquals(4, SimpleQuery.PORT_FILING.of(List.of(Condition.beginsWith("number", "81N")))
                .conditions().size());
    }

    /** In all 256 states a form is eligible exactly where the flow lets an operator act. */
    @ParameterizedTest
    @EnumSource(SimpleQuery.class)
    void aSimpleQueryListsExactlyWhatItsActionCanBeTakenOn(SimpleQuery query) {
        Flow<VerificationForm> flow = FormType.flow(Parameters.STANDARD);
        Action<VerificationForm> action = flow.action(query.action()).orElseThrow();
        var operator = FlowMatrixTest.holder(CardKind.OPERATOR, Optional.empty());
        for (FormState state : FormState.all()) {
            boolean again = state.submit() == SubmitStatus.SUBMITTED;
            boolean otherList = query == SimpleQuery.SUBMISSION && again
                    || query == SimpleQuery.SUBMISSION_AGAIN && !again;
            boolean possible = !otherList && FlowMatrixTest.refusal(action, operator, state).isEmpty();
            assertEquals(possible, holds(query, state.form()), query + " " + state);
        }
    }

    private static boolean holds(SimpleQuery query, VerificationForm form) {
        return query.eligible().stream().allMatch(condition -> {
            String value = Optional.ofNullable(FormType.TYPE.get(form, condition.property()))
                    .map(String::valueOf)
                    .orElse("");
            return switch (condition.operator()) {
                case EQUALS -> value.equals(condition.value());
                case BEGINS_WITH -> value.startsWith(condition.value());
                case ONE_OF -> Arrays.asList(condition.value().split(",")).contains(value);
                case WITHIN -> throw new AssertionError("no work list asks for a span: " + condition);
                case EMPTY -> value.isEmpty();
                case PRESENT -> !value.isEmpty();
            };
        });
    }

    private static String refusal(CombinedQuery<?> business, Condition... conditions) {
        return assertThrows(RefusedException.class, () -> business.of(List.of(conditions))).refusal().reason()
                .key();
    }
}
