package org.eport.workbench.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.code.CodeEntry;
import org.eport.workbench.value.Values;

/**
 * The list beneath a code field. The keyboard stays in the field, which moves the list, so that typing on
 * narrows it.
 */
final class CodeList {

    private static final int ROWS = 12;
    private static final int CODE_WIDTH = 70;
    private static final int NAME_WIDTH = 250;
    private static final int NARROWEST = 340;
    private static final int PAGE = 10;

    private final Shell shell;
    private final Table table;
    private final Locale locale;
    private List<CodeEntry> entries;

    /**
     * @param none said when nothing fits any more
     * @param take is told which one a click chose
     */
    CodeList(Control under, Locale locale, String none, List<CodeEntry> entries, Consumer<CodeEntry> take) {
        this.locale = locale;
        this.entries = entries;
        shell = new Shell(under.getShell(), SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL | SWT.BORDER);
        shell.setLayout(new FillLayout());
        table = new Table(shell, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        Paint.table(table);
        Paint.testId(table, "form.codes");
        TableColumn code = new TableColumn(table, SWT.NONE);
        TableColumn name = new TableColumn(table, SWT.NONE);
        table.addListener(SWT.SetData, event -> {
            TableItem row = (TableItem) event.item;
            if (empty()) {
                row.setText(new String[] {"", none});
            } else {
                CodeEntry entry = this.entries.get(event.index);
                row.setText(new String[] {entry.code(), Values.name(entry, locale)});
            }
        });
        table.addListener(SWT.MouseUp, event -> {
            if (!empty() && table.getItem(new Point(event.x, event.y)) != null) {
                take.accept(selected());
            }
        });
        show(entries);
        code.setWidth(widest(entries));
        int width = Math.max(NARROWEST, code.getWidth() + NAME_WIDTH);
        name.setWidth(width - code.getWidth() - 24);
        place(under, width);
        Listener gone = event -> close();
        under.getShell().addListener(SWT.Move, gone);
        under.getShell().addListener(SWT.Resize, gone);
        shell.addListener(SWT.Dispose, event -> {
            if (!under.getShell().isDisposed()) {
                under.getShell().removeListener(SWT.Move, gone);
                under.getShell().removeListener(SWT.Resize, gone);
            }
        });
        shell.setVisible(true);
    }

    private int widest(List<CodeEntry> all) {
        GC gc = new GC(table);
        int widest = all.stream().mapToInt(one -> gc.textExtent(one.code()).x).max().orElse(0);
        gc.dispose();
        return Math.max(CODE_WIDTH, widest + 20);
    }

    private void place(Control under, int width) {
        int height = table.getItemHeight() * Math.min(ROWS, Math.max(3, entries.size())) + 8;
        Rectangle screen = under.getMonitor().getClientArea();
        Point below = under.toDisplay(0, under.getSize().y);
        int y = below.y + height <= screen.y + screen.height ? below.y
                : under.toDisplay(0, 0).y - height;
        int x = Math.max(screen.x, Math.min(below.x, screen.x + screen.width - width));
        shell.setBounds(x, y, width, height);
    }

    void show(List<CodeEntry> narrowed) {
        entries = narrowed;
        table.setItemCount(Math.max(1, narrowed.size()));
        table.clearAll();
        if (!narrowed.isEmpty()) {
            table.setSelection(0);
        }
    }

    boolean open() {
        return !shell.isDisposed();
    }

    /** Whether the key was for the list. */
    boolean key(int keyCode) {
        switch (keyCode) {
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_UP -> move(-1);
            case SWT.PAGE_DOWN -> move(PAGE);
            case SWT.PAGE_UP -> move(-PAGE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        if (!entries.isEmpty()) {
            int to = Math.max(0, Math.min(entries.size() - 1, table.getSelectionIndex() + by));
            table.setSelection(to);
            table.showSelection();
        }
    }

    /** The chosen one; call only while there is one. */
    CodeEntry selected() {
        return entries.get(Math.max(0, table.getSelectionIndex()));
    }

    boolean empty() {
        return entries.isEmpty();
    }

    String selectedText() {
        return empty() ? "" : selected().code() + " " + Values.name(selected(), locale);
    }

    boolean has(Control control) {
        return control == table || control == shell;
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}
