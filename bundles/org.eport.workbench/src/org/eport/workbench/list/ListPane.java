package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.output.TableSource;
import org.eport.workbench.query.Ground;
import org.eport.workbench.query.QueryBar;
import org.eport.workbench.screen.Screens;

/**
 * One list on the screen: the query bar, what went wrong, the rows or why there are none, and the actions for
 * what is ticked. For the UI thread.
 */
final class ListPane<D extends Document> implements ListTable.Hooks, QueryBar.Hooks, Answer.Hooks {

    private final Workstation station;
    private final Function function;
    private final DocumentType<D> type;
    private final Screens screens;
    private final Composite area;
    private final QueryBar bar;
    private final MessageLine message;
    private final Composite middle;
    private final StackLayout stack = new StackLayout();
    private final EmptyNote empty;
    private final ListTable<D> table;
    private final ListSpeech<D> speech;
    private final Marks<D> marks;
    private final Arrangement arrangement;
    private final CellText<D> texts;
    private final StoreReader<D> reader;
    private final Answer<D> answer;
    private boolean changed;
    private boolean told;

    ListPane(Composite parent, Workstation station, IWorkbenchPage page, Function function,
            DocumentType<D> type) {
        this.station = station;
        this.function = function;
        this.type = type;
        screens = new Screens(station, page);
        reader = new StoreReader<>(station.workplace().records(), station::session);
        Columns columns = new Columns(type);
        texts = new CellText<>(type, station);
        arrangement = new Arrangement(station, function, type, columns);
        area = new Composite(parent, SWT.NONE);
        answer = new Answer<>(reader, station.say(function.labelKey()), area, this);
        GridLayout rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        rows.verticalSpacing = 0;
        area.setLayout(rows);
        bar = new QueryBar(area, station, type, function.eligible(), function.kind() == Function.Kind.QUERY
                ? station.say("workbench.list.noConditionsYet")
                : station.say("workbench.list.noConditions"), this);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        bar.extra("list.columns.open", station.say("workbench.list.columns"), this::chooseColumns);
        message = new MessageLine(area);
        middle = new Composite(area, SWT.NONE);
        middle.setLayout(stack);
        middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyNote(middle);
        marks = new Marks<>(area, station, type.id(), function.action(), this::tickAll, this::complain);
        table = new ListTable<>(middle, columns, texts, marks.ticks(), this);
        table.control().setData("test.id", "list.table");
        arrangement.apply(table);
        stack.topControl = table.control();
        speech = new ListSpeech<>(station, station.say(function.labelKey()), table);
        speech.hook();
        Ground.give(area, Name.BACK, Name.TEXT);
        Ground.give(middle, Name.BACK, Name.TEXT);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.eport.help.screen_list");
        area.addListener(SWT.Dispose, event -> gone());
    }

    private void gone() {
        answer.close();
        arrangement.keep(table);
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
            empty.say(station.say("workbench.list.empty.query"), List.of());
            showEmpty();
            bar.setFocus();
        } else {
            search();
        }
    }

    boolean focus() {
        answer.rows().ifPresent(this::backFrom);
        return stack.topControl == table.control() ? table.control().setFocus()
                : empty.focus() || bar.setFocus();
    }

    /** Coming back from a document, its row is the current one. */
    private void backFrom(RowSource<D> rows) {
        rows.visited().flatMap(rows::lastPlace).filter(place -> place != table.cursor())
                .ifPresent(place -> table.move(place, false));
    }

    // --- order ---

    private void chooseColumns() {
        if (arrangement.choose(table, texts) && answer.rows().isPresent()) {
            search();
        }
        table.control().setFocus();
    }

    @Override
    public void sortBy(String property) {
        arrangement.sortBy(property);
        arrangement.keep(table);
        if (answer.rows().isPresent()) {
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
        changed = false;
        Query<D> query = query();
        if (answer.isTo(query)) {
            reload();
        } else {
            begin(query);
        }
        count();
    }

    private Query<D> query() {
        List<Condition> all = new ArrayList<>(function.eligible());
        all.addAll(bar.conditions());
        return Query.of(type, all.toArray(Condition[]::new))
                .sortedBy(arrangement.sort(), arrangement.descending());
    }

    private void begin(Query<D> query) {
        complain("");
        RowSource<D> next = answer.to(query);
        stack.topControl = table.control();
        table.show(next);
        next.open();
        middle.layout();
    }

    @Override
    public void failed(RuntimeException why) {
        complain(Faults.said(station, why));
    }

    @Override
    public void rowsChanged() {
        RowSource<D> rows = answer.rows().orElseThrow();
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
        marks.renew(rows, table.grid().firstVisible());
        count();
        marks.current(table.current());
        if (none && hadFocus && !empty.focus()) {
            bar.setFocus();
        }
    }

    private void count() {
        if (changed) {
            bar.count(station.say("workbench.list.changed"));
            return;
        }
        bar.count(answer.rows().filter(RowSource::answered).map(rows -> rows.counted()
                ? station.say("workbench.list.count", "%,d".formatted(rows.size()))
                : station.say("workbench.list.counting", "%,d".formatted(Math.max(0, rows.size() - 1))))
                .orElse(answer.rows().isPresent() ? station.say("workbench.list.reading") : ""));
    }

    /** What is in sight is read again, and the current row stays where it is. */
    void reload() {
        complain("");
        answer.reload();
    }

    /** The desk has answered somebody at this seat. */
    void performed(List<Outcome> outcomes) {
        List<String> accepted = outcomes.stream().filter(Outcome::accepted).map(Outcome::number).toList();
        if (!accepted.isEmpty()) {
            marks.ticks().remove(accepted);
            marks.changed(table.current());
            reload();
        }
    }

    @Override
    public void changed() {
        if (answer.rows().isPresent()) {
            changed = true;
            count();
        }
    }

    @Override
    public void complain(String why) {
        message.say(why);
    }

    // --- nothing ---

    private void showNothingFound() {
        if (stack.topControl != empty.area()) {
            new Emptiness(station, function, type, screens).say(empty, bar, () -> {
                bar.conditions(List.of());
                search();
            });
            showEmpty();
        }
    }

    private void showEmpty() {
        stack.topControl = empty.area();
        middle.layout();
    }

    // --- ticks and actions ---

    @Override
    public void open() {
        RowSource<D> rows = answer.rows().orElseThrow();
        table.current().ifPresent(document -> {
            rows.opened(document.number(), table.cursor());
            screens.document(type.id(), document.number(), rows);
        });
    }

    @Override
    public void selected() {
        speech.said();
        marks.current(table.current());
    }

    @Override
    public void ticked() {
        marks.changed(table.current());
        speech.said();
    }

    @Override
    public void tickAll(boolean tick) {
        if (tick) {
            tickRows(0, Integer.MAX_VALUE);
        } else {
            marks.ticks().clear();
            table.control().redraw();
            ticked();
        }
    }

    @Override
    public void tickRows(int first, int last) {
        answer.rows().ifPresent(rows -> marks.tick(new AllRows<>(reader, rows.query()), first, last, () -> {
            table.control().redraw();
            ticked();
        }));
    }

    @Override
    public void mainAction() {
        marks.mainAction();
    }

    TableSource tableSource() {
        return new ListTableSource<>(station.say(function.labelKey()), table.shown(), type.id(),
                marks.ticks().all(), new AllRows<>(reader,
                answer.rows().map(RowSource::query).orElseGet(this::query)));
    }
}
