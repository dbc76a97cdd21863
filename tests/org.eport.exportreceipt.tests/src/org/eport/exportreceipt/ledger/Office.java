package org.eport.exportreceipt.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.Verification;
import org.eport.exportreceipt.ExportReceipt;
import org.eport.exportreceipt.Parameters;

/** A workplace on a real store with the evaluation cards, which can be closed, opened again and verified. */
final class Office implements AutoCloseable {

    static final String FORM = "exportreceipt.form";
    static final String APPLICATION = "exportreceipt.application";
    static final String DECLARATION = "exportreceipt.declaration";
    static final String ISSUE = "exportreceipt.issue";

    private final EvaluationSet set;
    private final Workplace workplace;
    private final Map<String, Session> sessions = new HashMap<>();

    private Office(Path folder, EvaluationSet set) {
        this.set = set;
        this.workplace = Workplaces.open(folder, List.of(ExportReceipt.of(Parameters.STANDARD)), List.of(),
                Clock.systemUTC());
    }

    /** Makes a new instance in this folder. */
    static Office found(Path folder) throws IOException {
        return new Office(folder, EvaluationSet.create(folder, Clock.systemUTC()));
    }

    static Office open(Path folder) throws IOException {
        return new Office(folder, EvaluationSet.find(folder).orElseThrow());
    }

    Workplace workplace() {
        return workplace;
    }

    Session as(String role) {
        return sessions.computeIfAbsent(role, this::login);
    }

    private Session login(String role) {
        String number = set.entry(role).number();
        Card card = workplace.readers().stream().map(CardReader::cards).flatMap(List::stream)
                .filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        try {
            if (card.pinStatus().mustChange()) {
                card.changePin(SoftCards.initialPin(), pin());
            }
            return workplace.login().open(card, pin());
        } catch (CardException | IdentityException e) {
            throw new IllegalStateException(role, e);
        }
    }

    private static char[] pin() {
        return "20120801".toCharArray();
    }

    /** The operator's right to export receipt, through all three levels. */
    void grantOperator() {
        String right = Permission.number(set.entry("operator1").number(), "exportreceipt");
        act("legal1", "core.permission", "apply", right, Map.of("office", "440400"));
        act("safe1", "core.permission", "approveLevel1", right, Map.of("opinion", "同意"));
        act("safe2", "core.permission", "approveLevel2", right, Map.of("opinion", "同意"));
        act("safe3", "core.permission", "approveLevel3", right, Map.of("validTo", "20991231", "opinion",
                "同意"));
    }

    /** Blank forms from this number on. */
    List<String> issue(String first, int count) {
        String application = act("operator1", APPLICATION, "apply", "", Map.of("copies", count));
        act("safe1", APPLICATION, "issue", application, Map.of("firstNumber", first));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(first.substring(0, 3) + "%06d".formatted(Integer.parseInt(first.substring(3)) + i));
        }
        return numbers;
    }

    /**
     * An action that must be accepted.
     *
     * @param number empty for an action that creates its document
     * @return the document's number
     */
    String act(String role, String type, String action, String number, Map<String, ?> input) {
        List<String> numbers = number.isEmpty() ? List.of() : List.of(number);
        return batch(role, type, action, numbers, input).getFirst();
    }

    /** The same for several documents under one seal. */
    List<String> batch(String role, String type, String action, List<String> numbers, Map<String, ?> input) {
        List<Outcome> outcomes = workplace.desk().performAll(as(role), new Request(type, action, numbers,
                input),
                Progress.NONE);
        outcomes.stream().filter(outcome -> !outcome.accepted()).findFirst().ifPresent(refused -> {
            throw new AssertionError(action + " refused: " + refused);
        });
        return outcomes.stream().map(Outcome::number).toList();
    }

    DocumentType<?> type(String id) {
        return workplace.flow(id).orElseThrow().type();
    }

    Verification verify() {
        return verifier().verify(() -> false);
    }

    Verification verify(String type, String number) {
        return verifier().verify(type(type), number);
    }

    private LedgerVerifier verifier() {
        return new LedgerVerifier(workplace.ledger(), workplace.trust());
    }

    @Override
    public void close() {
        workplace.close();
    }
}
