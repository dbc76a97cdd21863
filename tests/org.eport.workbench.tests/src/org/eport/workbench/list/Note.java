package org.eport.workbench.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/** A document for tests of lists: a field of each kind. */
public final class Note extends Document {

    /** Where it stands. */
    public enum State { OPEN, CLOSED }

    public static final DocumentType<Note> TYPE = DocumentType.of("test.note", Note.class)
            .fields(Field.text("title", 40).required(), Field.code("port", "customs_offices").queryable(),
                    Field.date("day").queryable(), Field.time("at").queryable(),
                    Field.integer("copies", 5).queryable(),
                    Field.decimal("total", 16, 2), Field.flag("sent").queryable(),
                    Field.status("state", State.class))
            .build();

    private String title;
    private String port;
    private String day;
    private String at;
    private Integer copies;
    private BigDecimal total;
    private Boolean sent;
    private State state;

    public static Note of(String number) {
        Note note = new Note();
        note.number(number);
        note.state = State.OPEN;
        return note;
    }

    /** N000000, N000001 … */
    public static List<Note> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> of("N%06d".formatted(i))).toList();
    }
}
