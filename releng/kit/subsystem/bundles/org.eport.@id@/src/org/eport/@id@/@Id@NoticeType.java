package org.eport.@id@;

import java.time.LocalDate;
import java.util.Optional;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Work;
import org.eport.core.identity.Agency;
import org.eport.@id@.@Id@Notice.State;

/** The notice's fields and its whole life: everything the desk, the screens and the ledger know of it. */
public final class @Id@NoticeType {

    public static final String ID = "@id@.notice";

    private static final Field CUSTOMS_OFFICE =
            Field.code("customsOffice", "customs_offices").required().queryable().section("goods");
    private static final Field GOODS_NAME =
            Field.text("goodsName", 60).required().queryable().section("goods");
    private static final Field PACKAGES = Field.integer("packages", 5).required().section("goods");
    private static final Field OPINION = Field.text("opinion", 200).section("decision");

    /** First business day of rule R-@ID@-01; from then on it judges older notices, too. */
    static final LocalDate PACKAGES_FROM = LocalDate.of(2027, 1, 1);

    static final DocumentType<@Id@Notice> TYPE = DocumentType.of(ID, @Id@Notice.class)
            .fields(CUSTOMS_OFFICE, GOODS_NAME, PACKAGES,
                    Field.date("declareDate").required().queryable().section("goods"),
                    Field.status("state", State.class).section("decision"), OPINION)
            .rule(new Rule<>("R-@ID@-01", "packages", (notice, day) -> countsItsPackages(notice),
                    Optional.of(PACKAGES_FROM)))
            .visibleTo(Agency.CUSTOMS, "customsOffice")
            .build();

    private @Id@NoticeType() {
    }

    static Flow<@Id@Notice> flow() {
        Actor customs = Actor.officer(Agency.CUSTOMS);
        return Flow.of(TYPE)
                .action("declare").creates().by(Actor.OPERATOR)
                    .input(CUSTOMS_OFFICE, GOODS_NAME, PACKAGES)
                    .effect(@Id@NoticeType::declare).done()
                .action("accept").by(customs)
                    .moves("state", State.DECLARED, State.ACCEPTED)
                    .done()
                .action("giveBack").by(customs)
                    .moves("state", State.DECLARED, State.RETURNED)
                    .input(OPINION.required())
                    .effect((notice, work) -> notice.opinion(work.input().text("opinion"))).done()
                .build();
    }

    private static void declare(@Id@Notice notice, Work work) {
        notice.number("@ID@" + work.todayText() + "%06d".formatted(work.next(ID)));
        notice.declare(work.input().text("customsOffice"), work.input().text("goodsName"),
                work.input().integer("packages"), work.todayText());
    }

    /** What is returned need not: otherwise a notice from before the rule could never be put right. */
    private static boolean countsItsPackages(@Id@Notice notice) {
        return notice.packages() >= 1 || notice.state() == State.RETURNED;
    }
}
