package org.eport.workbench.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;
import org.eport.workbench.value.CodeChoice;
import org.eport.workbench.value.Values;

/**
 * A code, typed as a code, a part of its name or pinyin initials, and Enter. {@code 0} and Enter, or Space in
 * the empty field, lists the whole table. The code stays in the field, its name stands beside it.
 */
public final class CodeField extends Composite {

    private static final int CODE_WIDTH = 84;
    private static final int FREE_WIDTH = 124;

    private final Workstation station;
    private final CodeTable table;
    private final Text text;
    private final Optional<MessageLine> name;
    private final List<Runnable> changed = new ArrayList<>();
    private final List<Runnable> settled = new ArrayList<>();
    private Optional<CodeList> list = Optional.empty();
    private String accessibleName = "";
    private boolean quiet;
    private boolean free;

    /** @param table id of an installed code table */
    public CodeField(Composite parent, Workstation station, String table) {
        this(parent, station, station.workplace().codes().table(table)
                .orElseThrow(() -> new IllegalArgumentException("no code table " + table)), true);
    }

    /** @param named whether the name stands beside the code; a cell of a table has no room for it */
    public CodeField(Composite parent, Workstation station, CodeTable table, boolean named) {
        super(parent, SWT.NONE);
        this.station = station;
        this.table = table;
        GridLayoutFactory.fillDefaults().numColumns(named ? 2 : 1).spacing(6, 0).applyTo(this);
        text = new Text(this, SWT.SINGLE | (named ? SWT.BORDER : SWT.NONE));
        GridDataFactory.fillDefaults().hint(named ? CODE_WIDTH : SWT.DEFAULT, SWT.DEFAULT)
                .grab(!named, !named)
                .applyTo(text);
        name = named ? Optional.of(nameLabel()) : Optional.empty();
        text.addListener(SWT.Modify, event -> modified());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        text.addListener(SWT.FocusOut, event -> {
            text.clearSelection();
            left();
        });
        text.addListener(SWT.Dispose, event -> list.ifPresent(CodeList::close));
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent e) {
                e.result = accessibleName;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = list.filter(CodeList::open).map(CodeList::selectedText)
                        .orElseGet(() -> entry().map(one -> Values.name(one, station.locale())).orElse(""));
            }
        });
    }

    private MessageLine nameLabel() {
        Paint.ground(this);
        MessageLine label = new MessageLine(this, Palette.Name.TEXT, 0);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** What is said of the field to who cannot see it. */
    public void named(String label) {
        accessibleName = label;
    }

    public void testId(String id) {
        Paint.testId(text, id);
    }

    /** From now on the list only offers: what is not in it may stand here too. */
    public void free() {
        free = true;
        GridDataFactory.fillDefaults().hint(FREE_WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** The field the keyboard is in, for listeners and the help. */
    public Text text() {
        return text;
    }

    /** As typed; the code once it is settled. */
    public String code() {
        return Normalizer.normalize(text.getText(), Normalizer.Form.NFKC).strip();
    }

    /** Shows a code; nobody is told. */
    public void code(String code) {
        quiet = true;
        text.setText(code);
        quiet = false;
        showName();
    }

    /** The row of the code, when the table has it today. */
    public Optional<CodeEntry> entry() {
        return table.find(code(), station.today());
    }

    /** Told after every key that changes the text. */
    public void onChange(Runnable listener) {
        changed.add(listener);
    }

    /** Told when Enter was pressed and a code stands in the field, or nothing does. */
    public void onSettled(Runnable listener) {
        settled.add(listener);
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }

    /** Whether what stands here cannot be a code and no list can help: the sentence says what to do. */
    public Optional<String> problem() {
        boolean unknown = !free && !code().isEmpty()
                && CodeChoice.of(table, code(), station.today()) instanceof CodeChoice.Unknown;
        return unknown ? Optional.of(station.say("workbench.form.code.unknown", code())) : Optional.empty();
    }

    private void modified() {
        list.filter(CodeList::open).ifPresent(open ->
                open.show(CodeChoice.narrowed(table, text.getText(), station.today())));
        showName();
        if (!quiet) {
            changed.forEach(Runnable::run);
        }
    }

    private void showName() {
        name.ifPresent(label ->
                label.hint(entry().map(one -> Values.name(one, station.locale())).orElse("")));
    }

    private boolean listed() {
        return list.filter(CodeList::open).isPresent();
    }

    private void key(Event event) {
        if (listed() && list.get().key(event.keyCode)) {
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_DOWN && Keys.with(event, SWT.ALT)
                || event.character == ' ' && text.getText().isBlank()) {
            event.doit = false;
            open(CodeChoice.narrowed(table, entry().isPresent() ? "" : text.getText(), station.today()));
        } else if (Keys.enter(event) && Keys.plain(event) && !settle()) {
            event.doit = false;
        }
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE && listed()) {
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
            list.get().close();
        } else if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
        }
    }

    /**
     * What Enter does.
     *
     * @return whether a code stands in the field now, or nothing does
     */
    boolean settle() {
        if (listed()) {
            if (!list.get().empty()) {
                take(list.get().selected());
            }
            return settledNow();
        }
        if (code().isEmpty()) {
            return settledNow();
        }
        return switch (CodeChoice.of(table, code(), station.today())) {
            case CodeChoice.Taken taken -> {
                take(taken.entry());
                yield settledNow();
            }
            case CodeChoice.Choose choose -> {
                open(choose.entries());
                yield false;
            }
            case CodeChoice.Unknown unknown -> {
                changed.forEach(Runnable::run);
                yield settledNow();
            }
        };
    }

    private boolean settledNow() {
        boolean done = free || code().isEmpty() || entry().isPresent();
        if (done) {
            settled.forEach(Runnable::run);
        }
        return done;
    }

    private void open(List<CodeEntry> entries) {
        list.ifPresent(CodeList::close);
        list = Optional.of(new CodeList(text, station.locale(), station.say("workbench.form.code.none"),
                entries, entry -> {
            take(entry);
            text.setFocus();
        }));
        if (text.getText().equals(CodeChoice.WHOLE_TABLE) || text.getText().isBlank()) {
            text.selectAll();
        }
    }

    private void take(CodeEntry entry) {
        list.ifPresent(CodeList::close);
        if (!text.getText().equals(entry.code())) {
            text.setText(entry.code());
        }
        text.selectAll();
    }

    /** Left without Enter: what can only mean one code becomes it. */
    private void left() {
        getDisplay().asyncExec(() -> {
            if (isDisposed() || listed() && list.get().has(getDisplay().getFocusControl())) {
                return;
            }
            list.ifPresent(CodeList::close);
            boolean meant = !code().isEmpty() && !text.isFocusControl();
            if (meant && CodeChoice.of(table, code(), station.today()) instanceof CodeChoice.Taken taken
                    && !taken.entry().code().equals(text.getText())) {
                text.setText(taken.entry().code());
            }
        });
    }
}
