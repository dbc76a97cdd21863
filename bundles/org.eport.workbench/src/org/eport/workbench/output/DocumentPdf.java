package org.eport.workbench.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.HistoryStep;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Values;

/**
 * A document on A4: what it is and how it stands, its sections, its lines, and its timeline from the ledger. Everything
 * follows from the declaration of its type.
 */
public final class DocumentPdf {

    private static final float TITLE = 16;
    private static final float NUMBER = 13;
    private static final float HEADING = 10.5f;
    private static final float LETTERS = 9;
    private static final float CELL = 8;
    private static final float LEADING = 1.35f;
    /** Of its column a label has at least and at most. */
    private static final float LEAST_LABEL_SHARE = 0.3f;
    private static final float LABEL_SHARE = 0.46f;
    private static final float LABEL_GAP = 8;
    private static final float GUTTER = 16;

    private final Workstation station;
    private final Values values;

    public DocumentPdf(Workstation station) {
        this.station = station;
        this.values = new Values(station);
    }

    /** Reads the head of the ledger: not on the UI thread. */
    public byte[] write(DocumentType<?> type, Document document, DocumentHistory history) throws IOException {
        try (Paper paper = new Paper(false, station.locale())) {
            Print<?> print = new Print<>(paper, type, document);
            print.head();
            print.sections();
            print.lineTables();
            print.timeline(history);
            String title = station.say("workbench.print.documentTitle", station.say(type.id() + ".name"),
                    document.number());
            return paper.finish(station, title, Imprint.of(station));
        }
    }

    /** What is printed of one field. */
    private record Pair(String label, String value) {
    }

    /** One document on its way to paper. */
    private final class Print<D extends Document> {

        private final Paper paper;
        private final DocumentType<D> type;
        private final Document document;
        private final float column;
        private final float label;
        private final Map<String, Object> plain = new LinkedHashMap<>();

        Print(Paper paper, DocumentType<D> type, Document document) {
            this.paper = paper;
            this.type = type;
            this.document = document;
            this.column = (paper.width() - GUTTER) / 2;
            double widest = type.fields().stream().filter(Print::paired).mapToDouble(field ->
                    paper.width(station.say(type.labelKey(field.name())), LETTERS, false)).max().orElse(0);
            this.label = (float) Math.clamp(widest + LABEL_GAP, column * LEAST_LABEL_SHARE, column * LABEL_SHARE);
            Object[] snapshot = type.snapshot(type.entity().cast(document));
            for (int i = 0; i < snapshot.length; i++) {
                plain.put(type.snapshotNames().get(i), snapshot[i]);
            }
        }

        /** Stands with its label in a section: states stand above, lines below. */
        private static boolean paired(Field field) {
            return field.kind() != Field.Kind.LINES && field.kind() != Field.Kind.STATUS;
        }

        private String text(Field field) {
            return values.text(type.id(), field, plain.get(field.name()));
        }

        void head() throws IOException {
            float number = paper.width(document.number(), NUMBER, true);
            paper.text(document.number(), paper.right() - number, TITLE - NUMBER, NUMBER, true, Paper.BLACK);
            String name = station.say(type.id() + ".name");
            for (String line : paper.lines(name, paper.width() - number - GUTTER, TITLE, true)) {
                paper.text(line, paper.left(), 0, TITLE, true, Paper.BLACK);
                paper.down(TITLE * LEADING);
            }
            String states = type.fields().stream().filter(field -> field.kind() == Field.Kind.STATUS)
                    .map(field -> station.say("workbench.print.state", station.say(type.labelKey(field.name())),
                    text(field))).collect(Collectors.joining("   \u00b7   "));
            for (String line : paper.lines(states, paper.width(), LETTERS, false)) {
                paper.text(line, paper.left(), 2, LETTERS, false, Paper.BLACK);
                paper.down(LETTERS * LEADING);
            }
            paper.down(6);
            paper.line(paper.left(), paper.right(), 0);
            paper.down(4);
        }

        void sections() throws IOException {
            Map<String, List<Pair>> sections = new LinkedHashMap<>();
            for (Field field : type.fields()) {
                if (paired(field)) {
                    sections.computeIfAbsent(field.section(), id -> new ArrayList<>())
                            .add(new Pair(station.say(type.labelKey(field.name())), text(field)));
                }
            }
            if (!document.orgCode().isEmpty() && !sections.isEmpty()) {
                sections.values().iterator().next().add(0, new Pair(station.say("proof.page.owner"),
                        document.orgCode()));
            }
            for (Map.Entry<String, List<Pair>> section : sections.entrySet()) {
                String key = type.id() + ".section." + section.getKey();
                heading(station.knows(key) ? station.say(key) : station.say(type.id() + ".name"), LETTERS * 2);
                pairs(section.getValue());
            }
        }

        /** A heading stays with what follows. */
        private void heading(String text, float next) throws IOException {
            if (!paper.fits(HEADING * LEADING + 14 + next)) {
                paper.newPage();
            }
            paper.down(10);
            paper.text(text, paper.left(), 0, HEADING, true, Paper.BLACK);
            paper.down(HEADING * LEADING + 2);
        }

        /** Two beside each other, unless one of them needs the whole width. */
        private void pairs(List<Pair> pairs) throws IOException {
            for (int i = 0; i < pairs.size();) {
                boolean wide = wide(pairs.get(i)) || i + 1 == pairs.size() || wide(pairs.get(i + 1));
                row(wide ? List.of(pairs.get(i)) : pairs.subList(i, i + 2));
                i += wide ? 1 : 2;
            }
        }

        /** More than two lines beside another. */
        private boolean wide(Pair pair) {
            return paper.width(pair.value(), LETTERS, false) > 2 * (column - label);
        }

        private void row(List<Pair> pairs) throws IOException {
            List<List<String>> labels = new ArrayList<>();
            List<List<String>> texts = new ArrayList<>();
            int tallest = 1;
            for (Pair pair : pairs) {
                float room = pairs.size() == 1 && wide(pair) ? paper.width() - label : column - label;
                labels.add(paper.lines(pair.label(), label - LABEL_GAP / 2, LETTERS, false));
                texts.add(paper.lines(pair.value().isEmpty() ? "\u2014" : pair.value(), room, LETTERS, false));
                tallest = Math.max(tallest, Math.max(labels.getLast().size(), texts.getLast().size()));
            }
            if (!paper.fits(tallest * LETTERS * LEADING + 2)) {
                paper.newPage();
            }
            for (int i = 0; i < pairs.size(); i++) {
                float x = paper.left() + i * (column + GUTTER);
                block(labels.get(i), x, Paper.GREY);
                block(texts.get(i), x + label, pairs.get(i).value().isEmpty() ? Paper.GREY : Paper.BLACK);
            }
            paper.down(tallest * LETTERS * LEADING + 2);
        }

        private void block(List<String> lines, float x, float grey) throws IOException {
            for (int i = 0; i < lines.size(); i++) {
                paper.text(lines.get(i), x, i * LETTERS * LEADING, LETTERS, false, grey);
            }
        }

        void lineTables() throws IOException {
            for (Field field : type.fields()) {
                if (field.kind() == Field.Kind.LINES && plain.get(field.name()) instanceof List<?> lines) {
                    String labels = type.labelKey(field.name());
                    List<List<String>> rows = lines.stream().map(line -> cells(labels, field, (Map<?, ?>) line)).toList();
                    table(station.say("workbench.print.lines", station.say(labels), rows.size()),
                            field.lineFields().stream().map(one -> new PdfTable.Column(
                            station.say(labels + "." + one.name()), Columns.right(one))).toList(), rows);
                }
            }
        }

        private List<String> cells(String labels, Field lines, Map<?, ?> line) {
            return lines.lineFields().stream().map(field -> values.text(labels, field, line.get(field.name()))).toList();
        }

        private void table(String heading, List<PdfTable.Column> columns, List<List<String>> rows)
                throws IOException {
            PdfTable table = new PdfTable(paper, columns, rows, CELL);
            heading(heading, table.least());
            table.header();
            for (List<String> row : rows) {
                table.row(row);
            }
        }

        void timeline(DocumentHistory history) throws IOException {
            List<List<String>> rows = history.steps().stream().map(step -> Arrays.asList(
                    Imprint.time(step.entry().time()), action(step), who(step),
                    station.say("workbench.document.sealPlace", step.at().seal(), step.at().index() + 1),
                    station.say(step.proven() ? "workbench.print.proven" : "workbench.print.notProven"))).toList();
            table(station.say("workbench.document.timeline"), List.of(column("workbench.document.time"),
                    column("workbench.document.action"), column("workbench.document.who"),
                    column("workbench.document.seal"), column("workbench.print.proof")), rows);
            String verdict = history.proven() ? station.say("workbench.print.sound", history.steps().size())
                    : history.findings().stream().map(one -> station.say(one.what())).collect(Collectors.joining("\n"));
            paper.down(4);
            for (String line : paper.lines(verdict, paper.width(), CELL, false)) {
                if (!paper.fits(CELL * LEADING)) {
                    paper.newPage();
                }
                paper.text(line, paper.left(), 0, CELL, false, history.proven() ? Paper.GREY : Paper.BLACK);
                paper.down(CELL * LEADING);
            }
        }

        private PdfTable.Column column(String key) {
            return new PdfTable.Column(station.say(key), false);
        }

        /** What was done to another document has this one's change as its consequence. */
        private String action(HistoryStep step) {
            String cause = step.entry().cause().orElse("");
            String of = cause.isEmpty() ? type.id() : cause.substring(0, cause.indexOf('/'));
            String key = of + ".action." + step.entry().action();
            String label = station.knows(key) ? station.say(key) : step.entry().action();
            return cause.isEmpty() ? label
                    : station.say("workbench.document.because", label, cause.substring(cause.indexOf('/') + 1));
        }

        private String who(HistoryStep step) {
            return step.signer().map(holder -> holder.name() + " \u00b7 " + holder.organisationName())
                    .orElse(step.entry().card());
        }
    }
}
