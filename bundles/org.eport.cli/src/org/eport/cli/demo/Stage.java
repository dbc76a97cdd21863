package org.eport.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.cli.Documents;
import org.eport.cli.Outcomes;
import org.eport.cli.Problem;
import org.eport.cli.Report;
import org.eport.core.code.CodeException;
import org.eport.core.code.NumberRange;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.core.text.Message;

/**
 * Where the story is played: what is done goes through the desk, is shown, and must come out as it was
 * written.
 */
final class Stage {

    /** The document type the story is about. */
    static final String FORM = "exportreceipt.form";

    /** Digits of a form's number that are counted up. */
    private static final int SERIAL = 6;
    /** The paper forms of the story are numbered from here. */
    private static final String FORMS = "81N1214";
    private static final int MOST = 100;

    private final Workplace workplace;
    private final Report report;
    private int step;
    private int accepted;
    private int refused;

    Stage(Workplace workplace, Report report) {
        this.workplace = workplace;
        this.report = report;
    }

    Workplace workplace() {
        return workplace;
    }

    Report report() {
        return report;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** Begins a step; 0 is the preparation, 1 to 11 are those of the business (domain facts 4.1). */
    void step(int number) {
        step = number;
        report.add("events", new Heading(number));
    }

    /** Something that happens outside the system, or is only looked at. */
    void note(String key, Object... args) {
        report.add("events", new Note(step, Message.of("cli.demo.note." + key, args)));
    }

    /** Numbers {@code 01} to {@code 25} of the story's forms. */
    static String form(int last) {
        return FORMS + "%02d".formatted(last);
    }

    static NumberRange range(String first, int count) throws CodeException {
        return NumberRange.of(first, SERIAL, count);
    }

    static List<String> forms(int first, int count) throws CodeException {
        return range(form(first), count).numbers();
    }

    /** Does something that has to be accepted for every document. */
    List<Outcome> accepted(Player who, String key, Request request, Object... args) throws Problem {
        return play(who, key, request, 0, args);
    }

    /** Does something that has to be refused for every document; the desk says why. */
    List<Outcome> refused(Player who, String key, Request request, Object... args) throws Problem {
        return play(who, key, request, Math.max(1, request.numbers().size()), args);
    }

    /** @param toRefuse how many documents have to be refused */
    List<Outcome> play(Player who, String key, Request request, int toRefuse, Object... args) throws Problem {
        List<Outcome> outcomes = workplace.desk().performAll(who.session(), request, Progress.NONE);
        Outcomes shown = new Outcomes(workplace.flow(request.type()).orElseThrow().type(), outcomes);
        report.add("events", new Deed(step, Message.of("cli.demo.deed." + key, args), who, shown));
        accepted += (int) shown.accepted();
        refused += (int) shown.refused();
        if (shown.refused() != toRefuse) {
            throw Problem.refused("cli.demo.unexpected", step, outcomes.size() - toRefuse, toRefuse,
                    shown.accepted(), shown.refused());
        }
        return outcomes;
    }

    static Request request(String type, String action, List<String> numbers, Map<String, ?> input) {
        return new Request(type, action, numbers, input);
    }

    static Request form(String action, List<String> numbers, Map<String, ?> input) {
        return request(FORM, action, numbers, input);
    }

    /** Shows some of the forms as this player sees them. */
    void state(Player eye, int first, int count) throws CodeException {
        List<String> wanted = forms(first, count);
        report.add("events", state(eye, type(FORM), wanted));
    }

    private <D extends Document> FormTable<D> state(Player eye, DocumentType<D> type, List<String> wanted) {
        Query<D> query = Query.of(type, Condition.beginsWith("number", FORMS)).page(0, MOST);
        List<D> seen = workplace.records().find(eye.session(), query).rows();
        return new FormTable<>(step, new Documents<>(type,
                seen.stream().filter(form -> wanted.contains(form.number())).toList()));
    }

    /** Shows another document as this player sees it. */
    void document(Player eye, String type, String number) {
        document(eye, type(type), number);
    }

    private <D extends Document> void document(Player eye, DocumentType<D> type, String number) {
        Optional<D> document = workplace.records().get(eye.session(), type, number);
        report.add("events", new Indented(step, new Documents<>(type, document.stream().toList())));
    }

    /** How many forms this player sees under a condition. */
    long count(Player eye, String property, String value) {
        return count(eye, type(FORM), Condition.equal(property, value));
    }

    private <D extends Document> long count(Player eye, DocumentType<D> type, Condition condition) {
        return workplace.records().count(eye.session(), Query.of(type, condition), MOST);
    }

    private DocumentType<?> type(String id) {
        return workplace.flow(id).orElseThrow().type();
    }

    int step() {
        return step;
    }
}
