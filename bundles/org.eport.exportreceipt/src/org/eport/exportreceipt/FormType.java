package org.eport.exportreceipt;

import java.util.Set;

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
import org.eport.core.identity.Offices;

/** The verification form's fields and its whole life (domain facts 4.1.1 and 4.1.2). */
public final class FormType {

    public static final String ID = "exportreceipt.form";

    /** Two digits, one digit or letter, six digits; no check character is known (domain facts 2.7). */
    public static final String NUMBER_PATTERN = "[0-9]{2}[0-9A-Z][0-9]{6}";

    /** How many digits at the end of a form number count upward. */
    public static final int SERIAL_DIGITS = 6;

    static final DocumentType<VerificationForm> TYPE = DocumentType.of(ID, VerificationForm.class)
            .fields(Field.text("exporterName", 70).required().section("exporter"),
                    Field.text("safeOffice", 6).required().section("exporter"),
                    Field.status("safeStatus", SafeStatus.class).section("state"),
                    Field.status("customsStatus", CustomsStatus.class).section("state"),
                    Field.status("submitStatus", SubmitStatus.class).section("state"),
                    Field.code("filingPort", "customs_offices").queryable().section("filing"),
                    Field.date("issueDate").required().queryable().section("exporter"),
                    Field.date("submitDate").queryable().section("submission"),
                    Field.time("filedAt").queryable().section("filing"),
                    Field.time("unfiledAt").section("filing"),
                    Field.text("entryId", 18).queryable().section("declaration")
                            .refersTo(DeclarationType.ID),
                    Field.flag("settlementCopy").queryable().section("declaration"),
                    Field.flag("declarationChanged").queryable().section("declaration"),
                    Field.time("lostAt").section("state"),
                    Field.text("operatorCard", 13).section("submission"))
            .rule(new Rule<>("R-FX-01", "number", (form, day) -> form.number().matches(NUMBER_PATTERN)))
            .visibleTo(Agency.SAFE, "safeOffice")
            .visibleTo(Agency.CUSTOMS, "filingPort")
            .build();

    private FormType() {
    }

    /** The numbers from a first one on, as on the paper forms (起始号 + 份数 → 终止号). */
    public static NumberRange range(String first, int count) throws org.eport.core.code.CodeException {
        return NumberRange.of(first, SERIAL_DIGITS, count);
    }

    static Flow<VerificationForm> flow(Parameters parameters) {
        Actor customs = Actor.officer(Agency.CUSTOMS);
        Actor safe = Actor.officer(Agency.SAFE);
        Guard<VerificationForm> filed = new Guard<>("notFiled", (form, now) -> form.filingPort().isPresent());
        Guard<VerificationForm> notFiled =
                new Guard<>("unfileFirst", (form, now) -> form.filingPort().isEmpty());
        return Flow.of(TYPE)
                .action("fileAtPort").by(Actor.OPERATOR)
                    .from("safeStatus", SafeStatus.VALID).from("customsStatus", CustomsStatus.UNUSED)
                    .when(notFiled)
                    .when(new Guard<>("expired", (form, now) ->
                    parameters.alive(form.issueDate(), now.today())))
                    .input(Field.code("port", "customs_offices").required())
                    .effect((form, work) ->
                            form.file(work.input().text("port"), work.nowText(), work.holder().cardNumber()))
                            .done()
                .action("acknowledgeFiling").by(customs)
                    .from("safeStatus", SafeStatus.VALID)
                    .moves("customsStatus", CustomsStatus.UNUSED, CustomsStatus.UNUSED_SENT)
                    .when(filed).done()
                .action("cancelFiling").by(Actor.OPERATOR)
                    .from("safeStatus", SafeStatus.VALID)
                    .moves("customsStatus", Set.of(CustomsStatus.UNUSED, CustomsStatus.UNUSED_SENT),
                            CustomsStatus.UNFILE_PENDING)
                    .when(filed)
                    .effect((form, work) -> form.handledBy(work.holder().cardNumber())).done()
                .action("confirmCancellation").by(customs)
                    .from("safeStatus", SafeStatus.VALID)
                    .moves("customsStatus", CustomsStatus.UNFILE_PENDING, CustomsStatus.UNUSED)
                    .effect((form, work) -> form.unfile(work.nowText())).done()
                .action("use").by(customs)
                    .from("safeStatus", SafeStatus.VALID)
                    .moves("customsStatus", CustomsStatus.UNUSED_SENT, CustomsStatus.USED)
                    .input(Field.text("entryId", 18).required()
                    .format("R-FX-02", DeclarationType::isExportEntryId))
                    .effect(FormType::use).done()
                .action("submit").by(Actor.OPERATOR)
                    .from("safeStatus", SafeStatus.VALID).from("customsStatus", CustomsStatus.USED)
                    .moves("submitStatus", Set.of(SubmitStatus.values()), SubmitStatus.SUBMITTED)
                    .when(new Guard<>("copyMissing", (form, now) -> form.settlementCopyArrived()))
                    .when(new Guard<>("alreadySubmitted", (form, now) ->
                            form.submitStatus() == SubmitStatus.NOT_SUBMITTED
                            || form.changedSinceSubmission()))
                    .effect((form, work) -> form.submit(work.todayText(), work.holder().cardNumber())).done()
                .action("reportLoss").by(Actor.OPERATOR)
                    .moves("safeStatus", SafeStatus.VALID, SafeStatus.LOST)
                    .from("customsStatus", CustomsStatus.UNUSED)
                    .when(notFiled)
                    .effect((form, work) -> form.lose(work.nowText(), work.holder().cardNumber())).done()
                .action("verify").by(safe)
                    .moves("safeStatus", SafeStatus.VALID, SafeStatus.VERIFIED)
                    .from("customsStatus", CustomsStatus.USED).from("submitStatus", SubmitStatus.SUBMITTED)
                    .when(new Guard<>("submitAgainFirst", (form, now) -> !form.changedSinceSubmission()))
                    .done()
                .action("cancel").by(safe)
                    .moves("safeStatus", SafeStatus.VALID, SafeStatus.CANCELLED)
                    .from("customsStatus", CustomsStatus.UNUSED)
                    .when(notFiled).done()
                .build();
    }

    /** Customs uses the form with a declaration made at the port it is filed at. */
    private static void use(VerificationForm form, Work work) {
        String entryId = work.input().text("entryId");
        String office = entryId.substring(0, 4);
        String port = form.filingPort().orElse("");
        if (!Offices.covers(port, office)) {
            throw refused("wrongPort", form.number(), port, office);
        }
        work.find(DeclarationType.TYPE, entryId).ifPresentOrElse(declaration -> {
            if (!declaration.approvalNumber().equals(form.number())) {
                throw refused("otherForm", form.number(), entryId, declaration.approvalNumber());
            }
            declaration.orgCode(form.orgCode());
            form.use(entryId, declaration.settlementCopy() == ExportDeclaration.SettlementCopy.ARRIVED);
        }, () -> form.use(entryId, false));
    }

    private static RefusedException refused(String reason, Object... args) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, ID + ".why." + reason, args));
    }
}
