package org.eport.workbench.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eport.core.code.NumberRange;
import org.eport.core.desk.Availability;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.Performing;
import org.eport.workbench.form.InputForm;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.Neighbours;
import org.eport.workbench.screen.ReadyEditor;
import org.eport.workbench.screen.Screens;

/** The page of a range: the run of numbers above, its documents in the middle, the action below. */
public final class BatchEditor extends ReadyEditor {

    private Workstation station;
    private Flow<?> flow;
    private Action<?> action;
    private Composite body;
    private RangeEntry entry;
    private InputForm inputs;
    private BatchTable table;
    private Label summary;
    private Button perform;
    private Optional<RangePages> pages = Optional.empty();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
        Function function = ((FunctionInput) input).function();
        flow = station.workplace().flow(function.type()).orElseThrow();
        action = flow.action(function.action()).orElseThrow();
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 8).applyTo(body);
        Label title = new Label(body, SWT.NONE);
        title.setText(getPartName());
        title.setFont(JFaceResources.getHeaderFont());
        entry = new RangeEntry(body, station, this::look);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(entry);
        if (!action.inputs().isEmpty()) {
            inputs = new InputForm(body, station, flow.type().id(), action.inputs());
            inputs.onChange(this::refresh);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(inputs);
        }
        table = new BatchTable(body, station, flow);
        table.onTick(this::refresh);
        table.onOpen(number -> new Screens(station, getSite().getPage()).document(flow.type().id(), number,
                Neighbours.of(pages.orElseThrow().range().numbers())));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        buttons();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.eport.help.screen_batch");
        keys();
        refresh();
    }

    private void buttons() {
        Composite bar = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        button(bar, "workbench.batch.tickPage", "batch.tickPage", table::tickPage);
        button(bar, "workbench.batch.tickAll", "batch.tickAll", () -> {
            pages.ifPresent(RangePages::tickAll);
            table.redrawTicks();
        });
        button(bar, "workbench.batch.clear", "batch.clear", () -> {
            pages.ifPresent(RangePages::clear);
            table.redrawTicks();
        });
        button(bar, "workbench.batch.previous", "batch.previous", () -> turn(-1));
        button(bar, "workbench.batch.nextPage", "batch.next", () -> turn(1));
        summary = new Label(bar, SWT.WRAP);
        summary.setData("test.id", "batch.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 0)
                .applyTo(summary);
        perform = button(bar, action.labelKey(), "batch.perform", this::perform);
    }

    private Button button(Composite bar, String key, String id, Runnable what) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(station.say(key));
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> what.run());
        return button;
    }

    private void keys() {
        var display = body.getDisplay();
        org.eclipse.swt.widgets.Listener filter = event -> {
            if (getSite().getPage().getActivePart() == this && key(event)) {
                event.type = SWT.None;
            }
        };
        display.addFilter(SWT.KeyDown, filter);
        body.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, filter));
    }

    private boolean key(Event event) {
        boolean ours = event.widget instanceof org.eclipse.swt.widgets.Control control
                && control.getShell() == body.getShell();
        if (ours && event.stateMask == SWT.CTRL && (event.keyCode == SWT.CR
                || event.keyCode == SWT.KEYPAD_CR)) {
            perform();
        } else if (ours && event.stateMask == SWT.ALT && event.keyCode == SWT.PAGE_DOWN) {
            turn(1);
        } else if (ours && event.stateMask == SWT.ALT && event.keyCode == SWT.PAGE_UP) {
            turn(-1);
        } else {
            return false;
        }
        return true;
    }

    /** A range was entered: its first page is read, and what is possible on it ticked. */
    private void look(NumberRange range, int size) {
        pages = Optional.of(RangePages.of(range, size));
        outcomes.clear();
        read(true);
    }

    private void turn(int by) {
        pages.ifPresent(one -> {
            int before = one.page();
            one.turn(by);
            if (one.page() != before) {
                read(false);
            }
        });
    }

    private void read(boolean first) {
        RangePages wanted = pages.orElseThrow();
        List<String> numbers = wanted.numbers();
        Background.read(station, station.say("workbench.batch.reading"), body,
                monitor -> rows(flow.type(), numbers), rows -> {
                    if (pages.filter(one -> one == wanted).isPresent()) {
                        table.show(wanted, rows, outcomes);
                        if (first) {
                            table.focus();
                        }
                        refresh();
                    }
                });
    }

    private <D extends Document> List<BatchTable.Row> rows(DocumentType<D> type, List<String> numbers) {
        Map<String, Document> found = new LinkedHashMap<>();
        station.workplace().records().find(station.session(), Query.of(type,
                Condition.oneOf("number", numbers.toArray(String[]::new))).page(0, numbers.size()))
                .rows().forEach(document -> found.put(document.number(), document));
        Desk desk = station.workplace().desk();
        return numbers.stream().map(number ->
                new BatchTable.Row(number, Optional.ofNullable(found.get(number)),
                Optional.ofNullable(found.get(number)).flatMap(document ->
                        desk.explain(station.session(), document)
                .stream().filter(one -> one.action().id().equals(action.id())).findFirst()
                .flatMap(Availability::refusal)))).toList();
    }

    private void refresh() {
        int ticked = pages.map(one -> one.ticked().size()).orElse(0);
        boolean told = inputs == null || inputs.missing().isEmpty();
        perform.setEnabled(ticked > 0 && told);
        perform.setToolTipText("Ctrl+Enter");
        summary.setText(pages.isEmpty() ? station.say("workbench.batch.enter")
                : station.say("workbench.batch.summary",
                pages.get().page() + 1, pages.get().pages(), ticked,
                told ? "" : station.say(inputs.missing().get(0).remedy())));
        summary.getParent().layout(true, true);
    }

    private void perform() {
        if (!perform.isEnabled()) {
            return;
        }
        Map<String, Object> input = inputs == null ? Map.of() : inputs.raw();
        Request request = new Request(flow.type().id(), action.id(), pages.orElseThrow().ticked(),
                Map.copyOf(input),
                OptionalLong.empty());
        new Performing(station).ask(body, request, this::answered);
    }

    /** What was refused stays ticked. */
    private void answered(List<Outcome> answers) {
        answers.forEach(outcome -> {
            outcomes.put(outcome.number(), outcome);
            pages.ifPresent(one -> one.tick(outcome.number(), !outcome.accepted()));
        });
        read(false);
    }

    @Override
    public void setFocus() {
        entry.setFocus();
    }
}
