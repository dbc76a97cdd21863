package org.eport.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.code.CheckDigits;
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
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;

/** The smallest subsystem that uses everything the desk offers. */
public final class Parcels implements Subsystem {

    public static final String ID = "test";

    private static final Field[] DATA = {
        Field.text("title", 20).required().queryable(), Field.code("port", "customs_offices").queryable(),
        Field.date("day").queryable(), Field.time("moment").queryable(), Field.integer("pieces", 5)
        .queryable(),
        Field.decimal("weight", 10, 3).queryable(), Field.flag("fragile").queryable(),
        Field.text("receiver", 9).format("R-T-02", CheckDigits::isOrgCode),
        Field.lines("items", Parcel.Item.class, 3,
                List.of(Field.text("name", 10).required(), Field.integer("amount", 3)))};

    public static final DocumentType<Parcel> TYPE = DocumentType.of("test.parcel", Parcel.class).fields(DATA)
            .fields(Field.text("remark", 40), Field.status("state", Parcel.State.class))
            .rule(new Rule<>("R-T-01", "title", (parcel, day) -> !"FORBIDDEN".equals(parcel.title())))
            .visibleTo(Agency.CUSTOMS, "port")
            .build();

    private final Flow<Parcel> flow = Flow.of(TYPE)
            .action("bring").creates().by(Actor.OPERATOR).input(DATA).effect(Parcels::bring).done()
            .action("write").createsOrChanges().by(Actor.OPERATOR).input(DATA).effect(Parcels::take).done()
            .action("lay").creates().by(Actor.OPERATOR)
                .input(Field.text("first", 12).required(), Field.integer("count", 5).required())
                .effect(Parcels::lay).done()
            .action("send").by(Actor.OPERATOR).moves("state", Parcel.State.OPEN, Parcel.State.SENT)
                .when(new Guard<>("sealed", (parcel, now) -> !parcel.title().startsWith("SEALED")))
                .input(Field.text("remark", 40)).effect(Parcels::remark).done()
            .action("receive").by(Actor.officer(Agency.CUSTOMS))
                .moves("state", Parcel.State.SENT, Parcel.State.DONE).done()
            .action("rename").by(Actor.OPERATOR).from("state", Parcel.State.OPEN)
                .input(Field.text("title", 20)).effect(Parcels::rename).done()
            .action("swap").by(Actor.OPERATOR).input(Field.text("with", 20).required()).effect(Parcels::swap)
            .done()
            .build();

    private static void bring(Parcel parcel, Work work) {
        parcel.number("P%08d".formatted(work.next("test.parcel")));
        take(parcel, work);
    }

    private static void take(Parcel parcel, Work work) {
        for (Field field : DATA) {
            TYPE.set(parcel, field.name(), "items".equals(field.name())
                    ? new ArrayList<>(work.input().lines("items", Parcel.Item.class))
                    : work.input().optional(field.name()).orElse(null));
        }
    }

    /** Many parcels under one entry each; numbers are the first one's prefix and eight digits. */
    private static void lay(Parcel first, Work work) {
        String prefix = work.input().text("first");
        for (int i = 1; i < work.input().integer("count"); i++) {
            work.create(TYPE, Parcel.of(prefix + "%06d".formatted(i), first.orgCode(), "laid"));
        }
        first.number(prefix + "000000");
        TYPE.set(first, "title", "laid");
    }

    private static void remark(Parcel parcel, Work work) {
        if (parcel.title().equals("FAULT")) {
            throw new IllegalStateException("an effect with a fault");
        }
        TYPE.set(parcel, "remark", work.input().text("remark"));
    }

    /** Empty titles and forbidden ones break a rule only after they were set. */
    private static void rename(Parcel parcel, Work work) {
        TYPE.set(parcel, "title", work.input().text("title"));
    }

    /** Changes another parcel, creates a third and takes a number before it may find that it must not. */
    private static void swap(Parcel parcel, Work work) {
        Parcel other = work.find(TYPE, work.input().text("with")).orElseThrow(
                () -> new RefusedException(Refusal.of(Refusal.Kind.INVALID, "test.parcel.why.alone",
                parcel.number())));
        work.next("test.swap");
        String title = other.title();
        TYPE.set(other, "title", parcel.title());
        TYPE.set(parcel, "title", title);
        TYPE.set(other, "items", new ArrayList<>());
        work.create(TYPE, Parcel.of("S" + parcel.number(), parcel.orgCode(), "swapped"));
        if (title.startsWith("KEEP")) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "test.parcel.why.keep",
                    other.number()));
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Agency> inCharge() {
        return Optional.of(Agency.SAFE);
    }

    @Override
    public List<Flow<?>> flows() {
        return List.of(flow);
    }

    @Override
    public Contribution contribution() {
        return new Contribution("org.eport.core.tests", Parcels.class.getClassLoader(), List.of(TYPE),
                List.of(Parcel.Item.class), List.of(new Migration(1, "org/eport/core/desk/parcel-1.sql")));
    }
}
