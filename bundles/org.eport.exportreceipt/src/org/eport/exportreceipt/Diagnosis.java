package org.eport.exportreceipt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.eport.core.desk.Desk;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.core.store.Records;
import org.eport.core.text.Message;

/**
 * Answers the question help desks are asked most: why can this form not be found or submitted, and what is
 * to be done (domain facts 4.1.4). Only reads; the judgement itself is {@link DiagnosisCase}. Thread-safe.
 */
public final class Diagnosis {

    private final Records records;
    private final Desk desk;
    private final Parameters parameters;
    private final Clock clock;

    /**
     * The answer.
     *
     * @param symptom what the person sees
     * @param meaning what is the matter
     * @param next    who does what next
     */
    public record Advice(DiagnosisCase found, Message symptom, Message meaning, Message next) {

        /** The action of the form's flow that comes next, when there is one. */
        public Optional<String> action() {
            return found.action();
        }
    }

    public Diagnosis(Records records, Desk desk, Parameters parameters, Clock clock) {
        this.records = records;
        this.desk = desk;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The diagnosis of a workplace in which export receipt is installed, with the parameters it is installed with. */
    public static Diagnosis in(Workplace workplace, Clock clock) {
        Parameters installed = workplace.subsystems().stream().filter(ExportReceipt.class::isInstance)
                .map(ExportReceipt.class::cast).findFirst().orElseThrow().parameters();
        return new Diagnosis(workplace.records(), workplace.desk(), installed, clock);
    }

    /** @param number of the form, as typed */
    public Advice of(Session session, String number, DiagnosisFacts facts) {
        Optional<Refusal> refused = desk.refusedEntry(session, ExportReceipt.ID);
        if (refused.isPresent()) {
            return new Advice(DiagnosisCase.NO_ACCESS, text(DiagnosisCase.NO_ACCESS, "symptom"),
                    refused.get().reason(), refused.get().remedy());
        }
        String wanted = number.strip();
        Optional<VerificationForm> form = records.get(session, FormType.TYPE, wanted);
        if (form.isEmpty()) {
            return advice(DiagnosisCase.NOT_FOUND, wanted);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Workplaces.BUSINESS_ZONE);
        return advice(form.get(), declaration(session, form.get()), facts, today);
    }

    private Optional<ExportDeclaration> declaration(Session session, VerificationForm form) {
        return records.find(session, Query.of(DeclarationType.TYPE,
                Condition.equal("approvalNumber", form.number())).page(0, 1)).rows().stream().findFirst();
    }

    /** The judgement on what is known; reads nothing. */
    Advice advice(VerificationForm form, Optional<ExportDeclaration> declaration, DiagnosisFacts facts,
            LocalDate today) {
        DiagnosisCase found = DiagnosisCase.of(form, declaration, facts, today, parameters);
        String entryId = form.entryId().or(() -> declaration.map(ExportDeclaration::number)).orElse("");
        return advice(found, form.number(), form.filingPort().orElse(""), entryId,
                form.submitDate().orElse(""), parameters.daysInTransit());
    }

    private static Advice advice(DiagnosisCase found, Object... args) {
        return new Advice(found, text(found, "symptom", args), text(found, "meaning", args),
                text(found, "next", args));
    }

    private static Message text(DiagnosisCase found, String part, Object... args) {
        return Message.of("exportreceipt.diagnosis." + found + "." + part, args);
    }
}
