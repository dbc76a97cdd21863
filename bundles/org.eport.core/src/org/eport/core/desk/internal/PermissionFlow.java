package org.eport.core.desk.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eport.core.desk.Permission;
import org.eport.core.desk.Permission.State;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Guard;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.flow.Situation;
import org.eport.core.flow.Work;
import org.eport.core.identity.Agency;

/**
 * How a right comes about (domain facts 3.1.5): the legal-person card applies, three officers of the agency
 * in charge approve one after the other, the third says until when. Renewal goes the same way while the old
 * right still runs.
 */
final class PermissionFlow {

    static final String TYPE_ID = "core.permission";

    /** Agencies that grant rights (domain facts 3.1.5). */
    private static final List<Agency> GRANTING =
            List.of(Agency.SAFE, Agency.CUSTOMS, Agency.TAX, Agency.MOFCOM, Agency.BRANCH);

    private final Collection<Subsystem> subsystems;
    private final Flow<Permission> flow;

    PermissionFlow(Collection<Subsystem> subsystems) {
        this.subsystems = subsystems;
        this.flow = declare(type());
    }

    Flow<Permission> flow() {
        return flow;
    }

    private static DocumentType<Permission> type() {
        DocumentType.Builder<Permission> type = DocumentType.of(TYPE_ID, Permission.class)
                .fields(Field.text("cardNumber", 13).required().queryable(), Field.text("subsystem", 40)
                .required(),
                        Field.text("agency", 10).required(), Field.text("office", 9).required(),
                        Field.status("state", State.class), Field.date("validTo").queryable(),
                        Field.text("opinion", 200))
                .rule(new Rule<>("R-AC-01", "validTo", (right, day) -> right.state() != State.GRANTED
                        || !right.validTo().isEmpty()));
        for (Agency agency : GRANTING) {
            type.visibleTo(agency, "office", Map.of("agency", agency.name()));
        }
        return type.build();
    }

    private Flow<Permission> declare(DocumentType<Permission> type) {
        return Flow.of(type)
                .action("apply").createsOrChanges().by(Actor.LEGAL_PERSON)
                    .moves("state", Set.of(State.REJECTED, State.GRANTED), State.DECLARED)
                    .input(Field.text("office", 9).required()
                            .format("R-AC-03", office -> office.matches("[0-9]{4}|[0-9]{6}")))
                    .effect(this::apply).done()
                .action("approveLevel1").by(officers(1)).moves("state", State.DECLARED, State.LEVEL1_OK)
                    .input(Field.text("opinion", 200)).effect(PermissionFlow::decide).done()
                .action("approveLevel2").by(officers(2)).moves("state", State.LEVEL1_OK, State.LEVEL2_OK)
                    .input(Field.text("opinion", 200)).effect(PermissionFlow::decide).done()
                .action("approveLevel3").by(officers(3)).moves("state", State.LEVEL2_OK, State.GRANTED)
                    .input(Field.date("validTo").required(), Field.text("opinion", 200))
                    .effect(PermissionFlow::grant).done()
                .action("reject").by(GRANTING.stream().map(Actor::officer).toArray(Actor[]::new))
                    .moves("state", Set.of(State.DECLARED, State.LEVEL1_OK, State.LEVEL2_OK), State.REJECTED)
                    .when(new Guard<>("ownLevel", PermissionFlow::turnOf))
                    .input(Field.text("opinion", 200).required()).effect(PermissionFlow::decide).done()
                .build();
    }

    private static Actor[] officers(int level) {
        return GRANTING.stream().map(agency -> Actor.officer(agency, level)).toArray(Actor[]::new);
    }

    /** An officer rejects what waits for the own level. */
    private static boolean turnOf(Permission right, Situation situation) {
        return switch (right.state()) {
            case DECLARED -> situation.holder().level() == 1;
            case LEVEL1_OK -> situation.holder().level() == 2;
            case LEVEL2_OK -> situation.holder().level() == 3;
            case GRANTED, REJECTED -> true;
        };
    }

    private void apply(Permission right, Work work) {
        int dash = right.number().indexOf('-');
        String card = dash < 0 ? "" : right.number().substring(0, dash);
        String wanted = right.number().substring(dash + 1);
        Optional<Agency> agency = subsystems.stream().filter(subsystem -> subsystem.id().equals(wanted))
                .findFirst().flatMap(Subsystem::inCharge);
        if (agency.isEmpty() || !card.matches("[0-9]{13}")) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "core.permission.why.badNumber",
                    right.number()));
        }
        right.apply(card, wanted, agency.get().name(), work.input().text("office"));
    }

    private static void decide(Permission right, Work work) {
        right.decide(work.input().text("opinion"));
    }

    private static void grant(Permission right, Work work) {
        String lastDay = work.input().text("validTo");
        if (lastDay.compareTo(work.todayText()) < 0) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "core.permission.why.pastDay",
                    lastDay));
        }
        decide(right, work);
        right.grant(lastDay);
    }
}
