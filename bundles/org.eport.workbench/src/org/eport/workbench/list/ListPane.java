package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.core.text.Message;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.ActionBar;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.output.TableSource;
import org.eport.workbench.query.Ground;
import org.eport.workbench.query.QueryBar;
import org.eport.workbench.screen.Screens;

/**
 * One list on the screen: the query bar, what went wrong, the rows or why there are none, and the actions for what is
 * ticked. For the UI thread.
 */
final class ListPane<D extends Document> implements ListTable.Hooks, QueryBar.Hooks {

    private static final int CALM_MILLIS = 40;

    private final Workstation station;
    private final Function function;
    private final DocumentType<D> type;
    private final Screens screens;
    private final Composite area;
    private final QueryBar bar;
    private final Label message;
    private final Composite middle;
    private final StackLayout stack = new StackLayout();
    private final EmptyNote empty;
    private final ListTable<D> table;
    private final ListSpeech<D> speech;
    private final Footer footer;
    private final ActionBar actions;
    private final Columns columns;
    private final CellText<D> texts;
    private final Ticks<D> ticks = new Ticks<>();
    private final StoreReader<D> reader;
    private ListLayout layout;
    private String sort;
    private boolean descending;
    private Optional<RowSource<D>> source = Optional.empty();
    private boolean calming;
    private boolean changed;
    private boolean told;

    ListPane(Composite parent, Workstation station, IWorkbenchPage page, Function function, DocumentType<D> type) {
        this.station = station;
        this.function = function;
        this.type = type;
        screens = new Screens(station, page);
        reader = new StoreReader<>(station.workplace().records(), station::session);
        columns = new Columns(type);
        texts = new CellText<>(type, station);
        layout = ListLayout.load(station.ownFolder(), layoutKey());
        boolean sorted = columns.sortable(layout.sort());
        sort = sorted ? layout.sort() : type.sort();
        descending = sorted && layout.descending();
        area = new Composite(parent, SWT.NONE);
        GridLayout rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        rows.verticalSpacing = 0;
        area.setLayout(rows);
        bar = new QueryBar(area, station, type, function.eligible(), function.kind() == Function.Kind.QUERY
                ? station.say("workbench.list.noConditionsYet") : station.say("workbench.list.noConditions"), this);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        bar.extra("list.columns.open", station.say("workbench.list.columns"), this::chooseColumns);
        message = new Label(area, SWT.WRAP);
        message.setData("test.id", "list.message");
        GridData line = new GridData(SWT.FILL, SWT.CENTER, true, false);
        line.exclude = true;
        line.horizontalIndent = 8;
        message.setLayoutData(line);
        middle = new Composite(area, SWT.NONE);
        middle.setLayout(stack);
        middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyNote(middle);
        table = new ListTable<>(middle, columns, texts, ticks, this);
        table.control().setData("test.id", "list.table");
        table.show(shownAtFirst(), layout.widths());
        stack.topControl = table.control();
        speech = new ListSpeech<>(station, station.say(function.labelKey()), table);
        speech.hook();
        footer = new Footer(area, station, this::tickAll);
        actions = new ActionBar(footer.area(), station, type.id(), function.action());
        actions.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Ground.give(area, Name.BACK, Name.TEXT);
        Ground.give(middle, Name.BACK, Name.TEXT);
        Ground.give(message, Name.BACK, Name.ERROR);
        Ground.under(actions, Name.SURFACE);
        for (Control part : actions.getChildren()) {
            Ground.under(part, Name.SURFACE);
        }
        PlatformUI.getWorkbench().getHelpSystem().setHelp(table.control(), "org.eport.help.screen_list");
        area.addListener(SWT.Dispose, event -> gone());
        footer.ticked(0);
    }

    private void gone() {
        source.ifPresent(RowSource::close);
        keepLayout();
    }

    Composite area() {
        return area;
    }

    QueryBar bar() {
        return bar;
    }

    ListTable<D> table() {
        return table;
    }

    void begin() {
        if (function.kind() == Function.Kind.QUERY) {
            bar.count("");
            showEmpty(station.say("workbench.list.empty.query"), List.of());
            bar.setFocus();
        } else {
            search();
        }
    }

    boolean focus() {
        source.ifPresent(this::backFrom);
        return stack.topControl == table.control() ? table.control().setFocus()
                : empty.focus() || bar.setFocus();
    }

    /** Coming back from a document, its row is the current one. */
    private void backFrom(RowSource<D> rows) {
        rows.visited().ifPresent(number -> rows.place(table.cursor(), number)
                .ifPresent(place -> {
                    if (place != table.cursor()) {
                        table.move(place, false);
                    }
                }));
    }

    // --- columns ---

    private String layoutKey() {
        return function.kind() == Function.Kind.QUERY ? function.id() + "." + type.id() : function.id();
    }

    private List<Field> shownAtFirst() {
        List<Field> shown = layout.shown().stream().map(columns::field).flatMap(Optional::stream).toList();
        return shown.isEmpty() ? usual().stream().map(columns::field).flatMap(Optional::stream).toList() : shown;
    }

    private List<String> usual() {
        return columns.usual(!station.holder().kind().enterprise());
    }

    private void chooseColumns() {
        new ColumnsDialog(area.getShell(), station, columns, texts, usual(),
                new ColumnsDialog.Choice(table.shown(), sort, descending)).ask().ifPresent(choice -> {
                    table.show(choice.shown(), table.widths());
                    boolean resort = !choice.sort().equals(sort) || choice.descending() != descending;
                    sort = choice.sort();
                    descending = choice.descending();
                    keepLayout();
                    if (resort && source.isPresent()) {
                        search();
                    }
                });
        table.control().setFocus();
    }

    private void keepLayout() {
        ListLayout now = new ListLayout(table.shown().stream().map(Field::name).toList(), table.widths(), sort,
                descending);
        if (!now.equals(layout)) {
            layout = now;
            now.save(station.ownFolder(), layoutKey());
        }
    }

    @Override
    public void sortBy(String property) {
        descending = property.equals(sort) && !descending;
        sort = property;
        keepLayout();
        if (source.isPresent()) {
            search();
        }
    }

    // --- reading ---

    @Override
    public void search() {
        if (function.kind() == Function.Kind.QUERY && bar.conditions().isEmpty()) {
            complain(station.say("workbench.list.needCondition"));
            bar.setFocus();
            return;
        }
        complain("");
        changed = false;
        source.ifPresent(RowSource::close);
        List<Condition> all = new ArrayList<>(function.eligible());
        all.addAll(bar.conditions());
        Query<D> query = Query.of(type, all.toArray(Condition[]::new)).sortedBy(sort, descending);
        RowSource<D> next = new RowSource<>(reader, query, new JobExecutor(station.say(function.labelKey())),
                new Listener());
        source = Optional.of(next);
        stack.topControl = table.control();
        table.show(next);
        next.open();
        middle.layout();
        count();
    }

    /** Whatever is read arrives in another thread, often; it is shown now and then. */
    private final class Listener implements RowSource.Listener {

        @Override
        public void changed() {
            onUi(ListPane.this::rowsChangedSoon);
        }

        @Override
        public void failed(RuntimeException why) {
            onUi(() -> complain(Faults.said(station, why)));
        }
    }

    private void onUi(Runnable action) {
        var display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!area.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private void rowsChangedSoon() {
        if (!calming) {
            calming = true;
            rowsChanged();
            area.getDisplay().timerExec(CALM_MILLIS, () -> {
                calming = false;
                if (!area.isDisposed()) {
                    rowsChanged();
                }
            });
        }
    }

    private void rowsChanged() {
        RowSource<D> rows = source.orElseThrow();
        boolean none = rows.answered() && rows.counted() && rows.size() == 0;
        boolean hadFocus = table.control().isFocusControl();
        if (rows.answered() && !told) {
            told = true;
            station.shown("list");
        }
        if (none) {
            showNothingFound();
        } else if (stack.topControl != table.control()) {
            stack.topControl = table.control();
            middle.layout();
        }
        table.refresh();
        if (ticks.count() > 0) {
            renewTicks(rows);
        }
        count();
        selected();
        if (none && hadFocus && !empty.focus()) {
            bar.setFocus();
        }
    }

    /** Ticked documents that have been read again are acted on as they are now. */
    private void renewTicks(RowSource<D> rows) {
        int first = table.grid().firstVisible();
        for (int i = first; i < first + RowSource.PAGE; i++) {
            rows.peek(i).ifPresent(ticks::renew);
        }
    }

    private void count() {
        if (changed) {
            bar.count(station.say("workbench.list.changed"));
            return;
        }
        bar.count(source.filter(RowSource::answered).map(rows -> rows.counted()
                ? station.say("workbench.list.count", "%,d".formatted(rows.size()))
                : station.say("workbench.list.counting", "%,d".formatted(Math.max(0, rows.size() - 1))))
                .orElse(source.isPresent() ? station.say("workbench.list.reading") : ""));
    }

    void reload() {
        source.ifPresent(RowSource::reload);
    }

    /** The desk has answered somebody at this seat. */
    void performed(List<Outcome> outcomes) {
        List<String> accepted = outcomes.stream().filter(Outcome::accepted).map(Outcome::number).toList();
        if (!accepted.isEmpty()) {
            ticks.remove(accepted);
            footer.ticked(ticks.count());
            reload();
        }
    }

    @Override
    public void changed() {
        if (source.isPresent()) {
            changed = true;
            count();
        }
    }

    @Override
    public void complain(String why) {
        GridData line = (GridData) message.getLayoutData();
        if (line.exclude == why.isEmpty() && message.getText().equals(why)) {
            return;
        }
        message.setText(why);
        line.exclude = why.isEmpty();
        message.setVisible(!why.isEmpty());
        area.layout();
    }

    // --- nothing ---

    private void showNothingFound() {
        if (stack.topControl == empty.area()) {
            return;
        }
        Emptiness emptiness = new Emptiness(station, function, type, screens);
        boolean narrowed = !bar.conditions().isEmpty();
        List<EmptyNote.Step> steps = new ArrayList<>();
        if (narrowed && function.kind() != Function.Kind.QUERY) {
            steps.add(new EmptyNote.Step(station.say("workbench.list.empty.withoutConditions"), () -> {
                bar.conditions(List.of());
                search();
            }));
        }
        steps.addAll(emptiness.steps(narrowed));
        showEmpty(narrowed ? station.say("workbench.list.empty.narrowed", Message.of(type.id() + ".name"),
                bar.inWords()) : emptiness.sentence(bar.fixedInWords()), steps);
    }

    private void showEmpty(String sentence, List<EmptyNote.Step> steps) {
        empty.say(sentence, steps);
        stack.topControl = empty.area();
        middle.layout();
    }

    // --- ticks and actions ---

    @Override
    public void open() {
        RowSource<D> rows = source.orElseThrow();
        table.current().ifPresent(document -> {
            rows.opened(document.number(), table.cursor());
            screens.document(type.id(), document.number(), rows);
        });
    }

    @Override
    public void selected() {
        speech.said();
        if (ticks.count() == 0) {
            actions.show(table.current().map(List::of).orElse(List.of()));
        }
    }

    @Override
    public void ticked() {
        footer.ticked(ticks.count());
        actions.show(ticks.count() > 0 ? ticks.all() : table.current().map(List::of).orElse(List.of()));
        speech.said();
    }

    @Override
    public void tickAll(boolean tick) {
        if (tick && source.isPresent()) {
            tickRows(0, Integer.MAX_VALUE);
        } else {
            ticks.clear();
            table.control().redraw();
            ticked();
        }
    }

    @Override
    public void tickRows(int first, int last) {
        if (source.isEmpty()) {
            return;
        }
        AllRows<D> all = new AllRows<>(reader, source.get().query());
        Background.<Optional<RuntimeException>>run(station, station.say("workbench.list.ticking"), area, monitor -> {
            try {
                int[] at = {first};
                all.from(first, monitor::isCanceled, row -> {
                    boolean room = ticks.set(row, true);
                    if (at[0] % 5_000 == 0) {
                        onUi(() -> footer.ticked(ticks.count()));
                    }
                    return room && at[0]++ < last;
                });
                return Optional.empty();
            } catch (RuntimeException e) {
                return Optional.of(e);
            }
        }, fault -> {
            fault.ifPresent(why -> complain(Faults.said(station, why)));
            if (ticks.count() == Desk.MOST) {
                complain(station.say("workbench.list.tickedMost", "%,d".formatted(Desk.MOST)));
            }
            table.control().redraw();
            ticked();
        });
    }

    @Override
    public void mainAction() {
        actions.main();
    }

    TableSource tableSource() {
        Query<D> query = source.map(RowSource::query).orElseGet(() -> Query.of(type,
                function.eligible().toArray(Condition[]::new)).sortedBy(sort, descending));
        return new ListTableSource<>(station.say(function.labelKey()), table.shown(), type.id(), ticks.all(),
                new AllRows<>(reader, query));
    }
}
