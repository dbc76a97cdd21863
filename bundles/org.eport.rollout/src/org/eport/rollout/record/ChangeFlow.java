package org.eport.rollout.record;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Work;
import org.eport.core.identity.Agency;
import org.eport.rollout.record.PluginChange.Kind;
import org.eport.rollout.record.PluginChange.State;

/**
 * The life of a change: ordered, then done. Officers of data branches may take it, and the legal-person card of an
 * enterprise that the data branch granted the right to.
 */
public final class ChangeFlow {

    public static final String ID = "rollout.change";

    /** Longest texts that are kept, in bytes; what is longer is cut, its full length stands in the state's own file. */
    static final int LONG = 2_000;

    public static final DocumentType<PluginChange> TYPE = DocumentType.of(ID, PluginChange.class)
            .fields(Field.status("state", State.class).section("change"),
                    Field.status("kind", Kind.class).required().section("change"),
                    Field.text("plugins", LONG).section("change"), Field.text("sites", LONG).section("change"),
                    Field.text("signers", LONG).section("change"), Field.text("reason", LONG).section("change"),
                    Field.time("orderedAt").required().queryable().section("who"),
                    Field.text("office", 9).required().section("who"),
                    Field.text("cardNumber", 13).required().queryable().section("who"),
                    Field.integer("stateNumber", 9).section("who"))
            .visibleTo(Agency.BRANCH, "office")
            .sortedDownBy("orderedAt")
            .build();

    private ChangeFlow() {
    }

    static Flow<PluginChange> flow() {
        Actor[] actors = {Actor.officer(Agency.BRANCH), Actor.LEGAL_PERSON};
        return Flow.of(TYPE)
                .action("order").creates().by(actors)
                    .input(Field.status("kind", Kind.class).required(), Field.text("plugins", LONG),
                            Field.text("sites", LONG), Field.text("signers", LONG),
                            Field.integer("stateNumber", 9).required())
                    .effect(ChangeFlow::order).done()
                .action("refuse").creates().by(actors)
                    .input(Field.status("kind", Kind.class).required(), Field.text("plugins", LONG),
                            Field.text("sites", LONG), Field.text("reason", LONG).required())
                    .effect(ChangeFlow::refuse).done()
                .action("confirm").by(actors).moves("state", State.ORDERED, State.DONE).done()
                .action("abandon").by(actors).moves("state", State.ORDERED, State.ABANDONED).done()
                .build();
    }

    private static void order(PluginChange change, Work work) {
        describe(change, work);
        change.ordered(work.input().integer("stateNumber"), work.input().text("signers"));
    }

    private static void refuse(PluginChange change, Work work) {
        describe(change, work);
        change.refused(work.input().text("reason"));
    }

    private static void describe(PluginChange change, Work work) {
        change.number("P" + work.todayText() + "%06d".formatted(work.next(ID)));
        change.describe(work.input().status("kind", Kind.class), work.input().text("plugins"),
                work.input().text("sites"));
        String office = work.holder().kind().enterprise() ? work.officeInCharge().orElse("")
                : work.holder().organisation();
        change.by(work.holder().cardNumber(), office, work.nowText());
    }
}
