package org.eport.exportreceipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eport.core.code.CheckDigits;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.flow.Work;
import org.eport.core.identity.Agency;
import org.eport.exportreceipt.ExportDeclaration.CustomsState;
import org.eport.exportreceipt.ExportDeclaration.SettlementCopy;

/**
 * The export declaration's fields and its life as far as foreign exchange needs it (domain facts 4.1, 6.2).
 */
final class DeclarationType {

    static final String ID = "exportreceipt.declaration";

    /**
     * Items on a declaration: 20 by the rules of 2012, 50 since 2018 (domain facts 6.2.2); the wider one is
     * taken.
     */
    private static final int MOST_ITEMS = 50;

    private static final Field GOODS = Field.lines("goods", GoodsLine.class, MOST_ITEMS, List.of(
            Field.integer("itemNumber", 3).required(), Field.text("hsCode", 10).required()
                    .format("R-FX-04", code -> code.matches("[0-9]{8}([0-9]{2})?")),
            Field.text("goodsName", 50).required(), Field.text("goodsModel", 255),
            Field.decimal("quantity", 12, 5).required(), Field.code("unit", "units").required(),
            Field.decimal("price", 12, 4), Field.decimal("total", 16, 2).required(),
            Field.code("currency", "currencies").required(), Field.code("destination", "countries")))
            .required();

    /** What arrives with the data of a declaration. */
    private static final Field[] DATA = {
        Field.text("approvalNumber", 20).required().queryable().refersTo(FormType.ID)
                .format("R-FX-01", number -> number.matches(FormType.NUMBER_PATTERN)),
        Field.text("tradeCode", 10).required().format("R-FX-05", code -> code.matches("[0-9A-Z]{10}"))
        .section("trader"), Field.text("tradeName", 70).required().section("trader"),
        Field.text("tradeUscc", 18).format("R-FX-06", CheckDigits::isUscc).section("trader"),
        Field.date("exportDate"), Field.date("declareDate"),
        Field.code("customsOffice", "customs_offices").required(),
        Field.code("exportPort", "customs_offices").required(),
        Field.code("tradeMode", "trade_modes").required(), Field.code("dealTerms", "deal_terms").required(),
        Field.code("settlementMode", "settlement_modes"), Field.code("currency", "currencies").required(),
        Field.decimal("total", 16, 2).required(), GOODS};

    static final DocumentType<ExportDeclaration> TYPE = DocumentType.of(ID, ExportDeclaration.class)
            .fields(DATA)
            .fields(Field.status("customsState", CustomsState.class).section("state"),
                    Field.status("settlementCopy", SettlementCopy.class).section("state"),
                    Field.integer("copyTimes", 5).section("state"), Field.integer("revision", 5)
                    .section("state"))
            .rule(new Rule<>("R-FX-02", "number", (declaration, day) ->
            isExportEntryId(declaration.number())))
            .rule(new Rule<>("R-FX-07", "customsOffice",
                    (declaration, day) -> declaration.number().startsWith(declaration.customsOffice())))
            .visibleTo(Agency.CUSTOMS, "customsOffice")
            .build();

    private DeclarationType() {
    }

    /** 18 digits: accepting office 4, year 4, direction 0 for export, 9 more (domain facts 2.7). */
    static boolean isExportEntryId(String number) {
        return number.matches("[0-9]{4}(19|20)[0-9]{2}0[0-9]{9}");
    }

    static Flow<ExportDeclaration> flow() {
        Actor customs = Actor.officer(Agency.CUSTOMS);
        return Flow.of(TYPE)
                .action("receive").createsOrChanges().by(customs)
                    .input(DATA)
                    .effect(DeclarationType::receive).done()
                .action("close").by(customs)
                    .moves("customsState", CustomsState.ACCEPTED, CustomsState.CLOSED).done()
                .action("sendSettlementCopy").by(customs)
                    .from("customsState", CustomsState.CLOSED)
                    .moves("settlementCopy", SettlementCopy.NOT_SENT, SettlementCopy.ARRIVED)
                    .effect(DeclarationType::copySent).done()
                .action("resendSettlementCopy").by(customs)
                    .from("customsState", CustomsState.CLOSED).from("settlementCopy", SettlementCopy.ARRIVED)
                    .effect(DeclarationType::copySent).done()
                .build();
    }

    /** New data of a declaration, or a changed revision of it; the same data again is refused. */
    private static void receive(ExportDeclaration declaration, Work work) {
        if (!work.holder().covers(work.input().text("customsOffice"))) {
            throw refused("otherOffice", declaration.number(), work.input().text("customsOffice"));
        }
        String formerApproval = declaration.approvalNumber();
        if (!take(declaration, work) && declaration.revision() > 0) {
            throw refused("unchanged", declaration.number());
        }
        declaration.revised();
        repeatedApproval(declaration, work);
        form(declaration, work).ifPresentOrElse(form -> {
            declaration.orgCode(form.orgCode());
            if (form.entryId().equals(Optional.of(declaration.number()))) {
                form.declarationChanged();
            }
        }, () -> owner(declaration));
        usedApprovalStays(declaration, formerApproval, work);
    }

    /** Whether anything is different now. */
    private static boolean take(ExportDeclaration declaration, Work work) {
        Object[] before = TYPE.snapshot(declaration);
        for (Field field : DATA) {
            Object value = field == GOODS ? new ArrayList<>(work.input().lines("goods", GoodsLine.class))
                    : work.input().optional(field.name()).orElse(null);
            TYPE.set(declaration, field.name(), value);
        }
        return !Arrays.deepEquals(before, TYPE.snapshot(declaration));
    }

    /** A verification form serves one declaration only (domain facts 6.2.4, D08). */
    private static void repeatedApproval(ExportDeclaration declaration, Work work) {
        work.findAll(TYPE, "approvalNumber", declaration.approvalNumber(), 2).stream()
                .filter(other -> !other.number().equals(declaration.number())).findFirst()
                .ifPresent(other -> {
                    throw refused("approvalTaken", declaration.number(), declaration.approvalNumber(),
                            other.number());
                });
    }

    private static void usedApprovalStays(ExportDeclaration declaration, String former, Work work) {
        if (former != null && !former.equals(declaration.approvalNumber())) {
            work.find(FormType.TYPE, former)
                    .filter(form -> form.entryId().equals(Optional.of(declaration.number())))
                    .ifPresent(form -> {
                        throw refused("approvalUsed", declaration.number(), form.number());
                    });
        }
    }

    private static Optional<VerificationForm> form(ExportDeclaration declaration, Work work) {
        return work.find(FormType.TYPE, declaration.approvalNumber());
    }

    /** Characters 9 to 17 of the credit code are the organisation code (domain facts 2.7). */
    private static void owner(ExportDeclaration declaration) {
        if (!declaration.tradeUscc().isEmpty()) {
            declaration.orgCode(declaration.tradeUscc().substring(8, 17));
        }
    }

    private static void copySent(ExportDeclaration declaration, Work work) {
        declaration.copySent();
        form(declaration, work)
                .filter(form -> form.entryId().equals(Optional.of(declaration.number())))
                .ifPresent(VerificationForm::copyArrived);
    }

    private static RefusedException refused(String reason, Object... args) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, ID + ".why." + reason, args));
    }
}
