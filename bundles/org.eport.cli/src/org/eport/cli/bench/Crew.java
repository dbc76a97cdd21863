package org.eport.cli.bench;

import java.util.List;
import java.util.Map;

import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.Session;

/**
 * The people of a fresh evaluation set at work: PINs changed, the operator's right applied for and granted.
 */
final class Crew {

    private static final String PERMISSION = "core.permission";

    private final Workplace workplace;
    private final EvaluationSet set;

    Crew(Workplace workplace, EvaluationSet set) {
        this.workplace = workplace;
        this.set = set;
    }

    /** Sessions of an operator with the right to export receipt and of the SAFE officer in charge. */
    World world() throws Exception {
        Session operator = open("operator1");
        Session officer = open("safe1");
        String right = Permission.number(operator.holder().cardNumber(), "exportreceipt");
        step(open("legal1"), "apply", right, Map.of("office", officer.holder().organisation()));
        step(officer, "approveLevel1", right, Map.of());
        step(open("safe2"), "approveLevel2", right, Map.of());
        step(open("safe3"), "approveLevel3", right, Map.of("validTo", "20991231"));
        return new World(workplace, operator, officer);
    }

    /** The officer of the data branch. */
    Session branch() throws Exception {
        return open("branch");
    }

    private void step(Session session, String action, String right, Map<String, Object> input) {
        Outcome outcome = workplace.desk().perform(session, new Request(PERMISSION, action, List.of(right),
                input));
        if (!outcome.accepted()) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    private Session open(String role) throws Exception {
        String number = set.entry(role).number();
        Card card = workplace.readers().stream().map(CardReader::cards).flatMap(List::stream)
                .filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        card.changePin(SoftCards.initialPin(), benchPin());
        return workplace.login().open(card, benchPin());
    }

    /** A PIN for cards that live as long as one measurement. */
    static char[] benchPin() {
        return "20120801".toCharArray();
    }
}
