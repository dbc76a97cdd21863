package org.eport.workbench.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;

/** A document with a field of every kind. */
public final class Sample extends Document {

    static final String ID = "sample.paper";

    public static final DocumentType<Sample> TYPE = DocumentType.of(ID, Sample.class)
            .fields(Field.text("exporter", 70).section("exporter"), Field.text("entryId", 18).section("exporter"),
                    Field.status("state", State.class), Field.code("port", "offices").queryable().section("filing"),
                    Field.date("issueDate").queryable().section("filing"),
                    Field.time("filedAt").queryable().section("filing"), Field.integer("copies", 5).section("filing"),
                    Field.decimal("total", 18, 2).section("filing"), Field.flag("arrived").queryable().section("filing"),
                    Field.lines("goods", Line.class, 500, List.of(Field.integer("item", 3), Field.text("name", 50),
                            Field.decimal("quantity", 12, 5))))
            .build();

    public static final Flow<Sample> FLOW = Flow.of(TYPE)
            .action("issue").by(Actor.OPERATOR).moves("state", State.OPEN, State.DONE).done().build();

    /** The shown columns of a list of all fields. */
    static final List<Field> ALL = all();

    enum State { OPEN, DONE }

    /** One line. */
    static final class Line {

        private Integer item;
        private String name;
        private BigDecimal quantity;

        private Line() {
        }

        Line(int item, String name, String quantity) {
            this.item = item;
            this.name = name;
            this.quantity = new BigDecimal(quantity);
        }
    }

    private String exporter;
    private String entryId;
    private State state = State.OPEN;
    private String port;
    private String issueDate;
    private String filedAt;
    private Integer copies;
    private BigDecimal total;
    private Boolean arrived;
    private List<Line> goods = new ArrayList<>();

    private static List<Field> all() {
        List<Field> all = new ArrayList<>(List.of(Field.text("number", 30)));
        TYPE.fields().stream().filter(field -> field.kind() != Field.Kind.LINES).forEach(all::add);
        return List.copyOf(all);
    }

    static Sample empty(String number) {
        Sample sample = new Sample();
        sample.number(number);
        return sample;
    }

    static Sample full(String number) {
        Sample sample = empty(number);
        sample.orgCode("990000017");
        sample.exporter = "示例进出口公司";
        sample.entryId = "570020120123456789";
        sample.state = State.DONE;
        sample.port = "5700";
        sample.issueDate = "20120731";
        sample.filedAt = "20120731230102";
        sample.copies = 12;
        sample.total = new BigDecimal("1234567.80");
        sample.arrived = true;
        return sample;
    }

    Sample exporter(String name) {
        this.exporter = name;
        return this;
    }

    Sample total(String amount) {
        this.total = new BigDecimal(amount);
        return this;
    }

    Sample goods(int count, String name) {
        for (int i = 1; i <= count; i++) {
            goods.add(new Line(i, name + " " + i, i + ".50000"));
        }
        return this;
    }
}
