package org.eport.workbench.document;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.identity.Holder;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.HistoryStep;
import org.eport.core.text.Message;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Values;

/** Who did what when, what it changed, and whether the seal still proves it. The newest step stands on top. */
final class TimelinePage extends Composite implements DocumentPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Workplaces.BUSINESS_ZONE);
    private static final String PROVEN = "\u2713";
    private static final String NOT_PROVEN = "\u2717";

    private final Workstation station;
    private final Values values;
    private final Label verdict;
    private final Table table;
    private final Text detail;
    private List<HistoryStep> steps = List.of();
    private DocumentType<?> type;

    TimelinePage(Composite parent, Workstation station) {
        super(parent, SWT.NONE);
        this.station = station;
        this.values = new Values(station);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(this);
        verdict = new Label(this, SWT.WRAP);
        verdict.setData("test.id", "timeline.verdict");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(verdict);
        Composite frame = new Composite(this, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(frame);
        table = new Table(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("test.id", "timeline.table");
        column(columns, "workbench.document.time", 3, 150);
        column(columns, "workbench.document.action", 4, 130);
        column(columns, "workbench.document.who", 5, 160);
        column(columns, "workbench.document.change", 8, 240);
        column(columns, "workbench.document.seal", 2, 80);
        detail = new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        detail.setData("test.id", "timeline.detail");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 120).applyTo(detail);
        table.addListener(SWT.Selection, event -> describe());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.eport.help.screen_timeline");
    }

    private void column(TableColumnLayout columns, String key, int weight, int least) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(station.say(key));
        columns.setColumnData(column, new ColumnWeightData(weight, least));
    }

    @Override
    public void show(Loaded loaded) {
        type = loaded.flow().type();
        verdict.setText(station.say("workbench.document.verifying"));
        Background.read(station, station.say("workbench.document.verifying"), this,
                monitor -> history(loaded.flow().type(), loaded.document().number()), this::fill);
    }

    private Optional<DocumentHistory> history(DocumentType<?> one, String number) {
        return station.workplace().records().history(station.session(), one, number, station.workplace()
                .trust());
    }

    private void fill(Optional<DocumentHistory> found) {
        DocumentHistory history = found.orElse(new DocumentHistory(List.of(), List.of()));
        steps = history.steps().reversed();
        verdict.setText(history.proven() ? station.say("workbench.document.proven", steps.size())
                : history.findings().stream().map(one -> NOT_PROVEN + " " + station.say(one.what()))
                .collect(Collectors.joining("\n")));
        table.removeAll();
        for (HistoryStep step : steps) {
            new TableItem(table, SWT.NONE).setText(new String[] {TIME.format(step.entry().time()),
                    action(step),
                who(step), changes(step, ", "), (step.proven() ? PROVEN : NOT_PROVEN) + " "
                + station.say("workbench.document.sealPlace", step.at().seal(), step.at().index() + 1)});
        }
        if (!steps.isEmpty()) {
            table.setSelection(0);
        }
        describe();
        layout(true, true);
    }

    /** What was done to another document has this one's change as its consequence. */
    private String action(HistoryStep step) {
        String of = step.entry().cause().map(cause -> cause.substring(0, cause.indexOf('/')))
                .orElse(type.id());
        String key = of + ".action." + step.entry().action();
        String label = station.knows(key) ? station.say(key) : step.entry().action();
        return step.entry().cause().map(cause -> station.say("workbench.document.because", label,
                cause.substring(cause.indexOf('/') + 1))).orElse(label);
    }

    private String who(HistoryStep step) {
        return step.signer().map(holder -> holder.name() + " \u00b7 " + holder.organisationName())
                .orElse(step.entry().card());
    }

    private String changes(HistoryStep step, String between) {
        return step.entry().changes().entrySet().stream().map(change ->
                station.say("workbench.document.changed",
                label(change.getKey()), value(change.getKey(), change.getValue().get(0)),
                value(change.getKey(), change.getValue().get(1)))).collect(Collectors.joining(between));
    }

    private String label(String field) {
        return field.equals("orgCode") ? station.say("proof.page.owner") : station.say(type.labelKey(field));
    }

    private String value(String field, Object value) {
        if (value == null) {
            return station.say("proof.page.nothing");
        }
        return type.field(field).map(one -> one.kind() == Field.Kind.LINES
                ? station.say("workbench.document.lines", ((List<?>) value).size())
                : values.text(type, one, value)).orElse(String.valueOf(value));
    }

    private void describe() {
        int at = table.getSelectionIndex();
        detail.setText(at < 0 ? "" : describe(steps.get(at)));
    }

    private String describe(HistoryStep step) {
        String signer = step.signer().map(this::certificate)
                .orElse(station.say("workbench.document.noCertificate"));
        String input = step.entry().input().isEmpty() ? "" : "\n" + station.say("workbench.document.input",
                step.entry().input().entrySet().stream().map(this::input).collect(Collectors.joining(", ")));
        return changes(step, "\n") + input + "\n" + signer + "\nSM3 " + step.at().hash();
    }

    private String input(Map.Entry<String, Object> one) {
        String key = type.id() + "." + one.getKey();
        return (station.knows(key) ? station.say(key) : one.getKey()) + " "
                + (one.getValue() instanceof List<?> lines ? station.say("workbench.document.lines",
                        lines.size())
                : one.getValue());
    }

    private String certificate(Holder holder) {
        return station.say("workbench.document.certificate", holder.name(), Message.of("cardKind."
                + holder.kind()),
                holder.cardNumber(), holder.organisationName(), TIME.format(holder.validFrom()).substring(0,
                        10),
                TIME.format(holder.validTo()).substring(0, 10), holder.fingerprint());
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
