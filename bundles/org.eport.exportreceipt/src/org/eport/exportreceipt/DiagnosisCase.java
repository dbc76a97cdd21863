package org.eport.exportreceipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eport.core.identity.Agency;
import org.eport.core.identity.Offices;
import org.eport.exportreceipt.DiagnosisFacts.Answer;
import org.eport.exportreceipt.ExportDeclaration.CustomsState;

/**
 * What can be the matter with a form (domain facts 4.1.4, and every other situation a form can be in, so
 * that nobody is left without an answer), and who moves it on. Texts stand under {@code
 * exportreceipt.diagnosis.<case>}.
 */
public enum DiagnosisCase {

    /** The subsystem is grey for this card (3.1.5). */
    NO_ACCESS(Mover.ENTERPRISE),
    NOT_FOUND(Mover.NOBODY),
    LOST(Mover.NOBODY),
    VERIFIED(Mover.NOBODY),
    CANCELLED(Mover.NOBODY),
    CANCELLATION_PENDING(Mover.CUSTOMS, "confirmCancellation"),
    WRONG_PORT(Mover.ENTERPRISE, "cancelFiling"),
    /** Only where a form's life is limited, see {@link Parameters#formLifeMonths}. */
    EXPIRED(Mover.NOBODY),
    NOT_FILED(Mover.ENTERPRISE, "fileAtPort"),
    WAITING_FOR_CUSTOMS(Mover.CUSTOMS, "acknowledgeFiling"),
    NEEDS_LATE_CHECK(Mover.CUSTOMS, "use"),
    READY_TO_DECLARE(Mover.CUSTOMS, "use"),
    WAITING_FOR_CLEARANCE(Mover.CUSTOMS, "release", false),
    DATA_NOT_ARRIVED(Mover.CUSTOMS, "resendSettlementCopy", false),
    READY_TO_SUBMIT(Mover.ENTERPRISE, "submit"),
    SUBMIT_AGAIN(Mover.ENTERPRISE, "submit"),
    DATA_IN_TRANSIT(Mover.NOBODY, "wait", false),
    IN_TRANSIT_TOO_LONG(Mover.ENTERPRISE, "askSafeHeadOffice", false),
    SUBMITTED_OK(Mover.SAFE, "verify");

    /** Who has to do something next. */
    public enum Mover {
        ENTERPRISE, CUSTOMS, SAFE, NOBODY;

        /** Empty for the enterprise and for nobody. */
        public Optional<Agency> agency() {
            return switch (this) {
                case CUSTOMS -> Optional.of(Agency.CUSTOMS);
                case SAFE -> Optional.of(Agency.SAFE);
                case ENTERPRISE, NOBODY -> Optional.empty();
            };
        }
    }

    private final Mover mover;
    private final String step;
    private final boolean onTheForm;

    DiagnosisCase(Mover mover) {
        this(mover, "none", false);
    }

    /** @param action of the form's flow */
    DiagnosisCase(Mover mover, String action) {
        this(mover, action, true);
    }

    DiagnosisCase(Mover mover, String step, boolean onTheForm) {
        this.mover = mover;
        this.step = step;
        this.onTheForm = onTheForm;
    }

    public Mover mover() {
        return mover;
    }

    /** What comes next, in one word; {@code none} when nothing does. */
    public String step() {
        return step;
    }

    /** The action of the form's flow that comes next; empty when what comes next is no action on the form. */
    public Optional<String> action() {
        return Optional.of(step).filter(word -> onTheForm);
    }

    /** @param declaration the one that names the form, as far as it is known */
    static DiagnosisCase of(VerificationForm form, Optional<ExportDeclaration> declaration,
            DiagnosisFacts facts, LocalDate today, Parameters parameters) {
        return switch (form.safeStatus()) {
            case LOST -> LOST;
            case VERIFIED -> VERIFIED;
            case CANCELLED -> CANCELLED;
            case VALID -> ofValid(form, declaration, facts, today, parameters);
        };
    }

    private static DiagnosisCase ofValid(VerificationForm form, Optional<ExportDeclaration> declaration,
            DiagnosisFacts facts, LocalDate today, Parameters parameters) {
        CustomsStatus status = form.customsStatus();
        boolean open = status == CustomsStatus.UNUSED || status == CustomsStatus.UNUSED_SENT;
        if (open && form.filingPort().isPresent() && portWrong(form, declaration, facts) == Answer.YES) {
            return WRONG_PORT;
        }
        return switch (status) {
            case UNFILE_PENDING -> CANCELLATION_PENDING;
            case UNUSED -> form.filingPort().isPresent() ? WAITING_FOR_CUSTOMS
                    : parameters.alive(form.issueDate(), today) ? NOT_FILED : EXPIRED;
            case UNUSED_SENT -> released(declaration, facts) == Answer.YES ? NEEDS_LATE_CHECK
                    : READY_TO_DECLARE;
            case USED -> form.submitStatus() == SubmitStatus.NOT_SUBMITTED
                    ? ofUsed(form, declaration, facts) : ofSubmitted(form, facts, today, parameters);
        };
    }

    private static DiagnosisCase ofUsed(VerificationForm form, Optional<ExportDeclaration> declaration,
            DiagnosisFacts facts) {
        if (form.settlementCopyArrived()) {
            return READY_TO_SUBMIT;
        }
        return released(declaration, facts) == Answer.NO ? WAITING_FOR_CLEARANCE : DATA_NOT_ARRIVED;
    }

    private static DiagnosisCase ofSubmitted(VerificationForm form, DiagnosisFacts facts, LocalDate today,
            Parameters parameters) {
        if (form.changedSinceSubmission()) {
            return form.settlementCopyArrived() ? SUBMIT_AGAIN : DATA_NOT_ARRIVED;
        }
        if (facts.safeHasData() != Answer.NO) {
            return SUBMITTED_OK;
        }
        boolean patience = form.submitDate()
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .map(day -> today.isBefore(day.plusDays(parameters.daysInTransit()))).orElse(false);
        return patience ? DATA_IN_TRANSIT : IN_TRANSIT_TOO_LONG;
    }

    /** Goods of a closed declaration are released, those of an open one are not, unless somebody saw it. */
    private static Answer released(Optional<ExportDeclaration> declaration, DiagnosisFacts facts) {
        if (declaration.isEmpty() || facts.released() == Answer.YES) {
            return facts.released();
        }
        return declaration.get().customsState() == CustomsState.CLOSED ? Answer.YES : Answer.NO;
    }

    private static Answer portWrong(VerificationForm form, Optional<ExportDeclaration> declaration,
            DiagnosisFacts facts) {
        return declaration.map(one -> Offices.covers(form.filingPort().orElse(""), one.customsOffice())
                ? Answer.NO : Answer.YES).orElse(facts.portWrong());
    }
}
