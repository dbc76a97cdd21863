package org.eport.exportreceipt;

import org.eport.core.code.CodeException;
import org.eport.core.code.NumberRange;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Guard;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.flow.Work;
import org.eport.core.identity.Agency;
import org.eport.exportreceipt.FormApplication.State;
import org.eport.exportreceipt.FormApplicationReview.Decision;

/** How blank forms come to an enterprise: application, SAFE's decision and the record of what was issued. */
final class ApplicationType {

    static final String ID = "exportreceipt.application";

    static final DocumentType<FormApplication> TYPE = DocumentType.of(ID, FormApplication.class)
            .fields(Field.integer("copies", 5).required(), Field.date("applyDate").required().queryable(),
                    Field.text("applicantCard", 13).required(), Field.text("exporterName", 70).required(),
                    Field.text("safeOffice", 6).required(), Field.status("state", State.class))
            .rule(new Rule<>("R-FX-03", "copies", (application, day) -> application.copies() >= 1))
            .visibleTo(Agency.SAFE, "safeOffice")
            .build();

    static final DocumentType<FormApplicationReview> REVIEW =
            DocumentType.of("exportreceipt.review", FormApplicationReview.class)
                    .fields(Field.date("reviewDate").required().queryable(),
                    Field.integer("approvedCopies", 5),
                            Field.text("opinion", 200), Field.text("officerCard", 13).required(),
                            Field.text("safeOffice", 6).required(), Field.status("decision", Decision.class))
                    .visibleTo(Agency.SAFE, "safeOffice")
                    .build();

    static final DocumentType<FormIssueRecord> ISSUE =
            DocumentType.of("exportreceipt.issue", FormIssueRecord.class)
            .fields(Field.date("issueDate").required().queryable(), Field.flag("revoked").queryable(),
                    Field.text("firstNumber", 9).required(), Field.text("lastNumber", 9).required(),
                    Field.integer("formCount", 5).required(), Field.text("applicationNumber", 18).required()
                            .refersTo(ID),
                    Field.text("safeOffice", 6).required())
            .visibleTo(Agency.SAFE, "safeOffice")
            .build();

    private final Parameters parameters;

    ApplicationType(Parameters parameters) {
        this.parameters = parameters;
    }

    Flow<FormApplication> flow() {
        Actor safe = Actor.officer(Agency.SAFE);
        return Flow.of(TYPE)
                .action("apply").creates().by(Actor.OPERATOR)
                    .input(Field.integer("copies", 5).required())
                    .effect(ApplicationType::apply).done()
                .action("issue").by(safe)
                    .moves("state", State.DECLARED, State.APPROVED)
                    .input(Field.text("firstNumber", 9).required()
                                    .format("R-FX-01", number -> number.matches(FormType.NUMBER_PATTERN)),
                            Field.integer("copies", 5), Field.text("opinion", 200))
                    .effect(this::issue).done()
                .action("returnApplication").by(safe)
                    .moves("state", State.DECLARED, State.REJECTED)
                    .input(Field.text("opinion", 200).required())
                    .effect((application, work) -> decide(application, work, Decision.RETURNED, 0)).done()
                .build();
    }

    static Flow<FormApplicationReview> reviewFlow() {
        return Flow.of(REVIEW).build();
    }

    static Flow<FormIssueRecord> issueFlow() {
        return Flow.of(ISSUE)
                .action("cancelIssue").by(Actor.officer(Agency.SAFE))
                    .when(new Guard<>("revoked", (record, now) -> !record.revoked()))
                    .effect(ApplicationType::cancelIssue).done()
                .build();
    }

    private static void apply(FormApplication application, Work work) {
        application.number(work.todayText() + "%010d".formatted(work.next("exportreceipt.application")));
        application.apply(work.input().integer("copies"), work.todayText(), work.holder().cardNumber(),
                work.holder().organisationName(), work.officeInCharge().orElse(""));
    }

    /** All that was asked for, or fewer; the officer reads the first number off the paper forms. */
    private void issue(FormApplication application, Work work) {
        int count = work.input().optional("copies").map(Integer.class::cast).orElse(application.copies());
        if (count < 1 || count > application.copies()) {
            throw refused("tooMany", application.number(), count, application.copies());
        }
        if (count > parameters.mostFormsAnIssue()) {
            throw refused("tooManyAtOnce", application.number(), count, parameters.mostFormsAnIssue());
        }
        NumberRange range = range(work.input().text("firstNumber"), count);
        range.numbers().forEach(number -> work.create(FormType.TYPE, VerificationForm.issued(number,
                application.orgCode(), application.exporterName(), application.safeOffice(),
                work.todayText())));
        String recordNumber = work.todayText() + "%010d".formatted(work.next("exportreceipt.issue"));
        work.create(ISSUE, FormIssueRecord.of(application, recordNumber, work.todayText(), range.start(),
                range.end(), count));
        decide(application, work, Decision.ISSUED, count);
    }

    private static NumberRange range(String first, int count) {
        try {
            return FormType.range(first, count);
        } catch (CodeException e) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, e.text(),
                    org.eport.core.text.Message.of(ID + ".why.range.remedy"), java.util.List.of()));
        }
    }

    private static void decide(FormApplication application, Work work, Decision decision, int copies) {
        String number = application.number();
        for (int again = 2; work.find(REVIEW, number).isPresent(); again++) {
            number = application.number() + "-" + again;
        }
        work.create(REVIEW, FormApplicationReview.of(application, number, work.todayText(),
                work.holder().cardNumber(), decision, copies, work.input().text("opinion")));
    }

    /** Only while nobody has used any of the forms; they are void then and the application waits again. */
    private static void cancelIssue(FormIssueRecord record, Work work) {
        for (String number : range(record.firstNumber(), record.formCount()).numbers()) {
            VerificationForm form = work.find(FormType.TYPE, number)
                    .filter(VerificationForm::untouched)
                    .orElseThrow(() -> refused("formTouched", record.number(), number));
            form.cancel();
        }
        work.find(TYPE, record.applicationNumber()).ifPresent(FormApplication::reopen);
        record.revoke();
    }

    private static RefusedException refused(String reason, Object... args) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, ID + ".why." + reason, args));
    }
}
