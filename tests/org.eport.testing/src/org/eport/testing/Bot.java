package org.eport.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** The bot. Every finder waits until the control is there and can be seen; every failure says what was there. */
public final class Bot {

    /** How long anything may take on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ID = "test.id";
    private static final long PAUSE_MILLIS = 25;

    private final UiThread ui;

    public Bot(Display display) {
        this.ui = new UiThread(display);
    }

    // --- waiting ---

    /** Waits for a condition that is asked on the UI thread. */
    public void waitUntil(String what, BooleanSupplier holds) {
        waitFor(what, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is something; asked on the UI thread. */
    public <T> T waitFor(String what, Supplier<Optional<T>> found) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> one = ui.get(found);
            if (one.isPresent()) {
                return one.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what + "; seen: " + visible());
            }
            pause();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000);
    }

    public <T> T onUi(Supplier<T> piece) {
        return ui.get(piece);
    }

    public void runOnUi(Runnable piece) {
        ui.run(piece);
    }

    /** Ids of all controls that can be seen, for a failure's sentence. */
    public String visible() {
        return ui.get(() -> all(control -> control.getData(ID) != null && seen(control)).stream()
                .map(control -> String.valueOf(control.getData(ID))).distinct().collect(Collectors.joining(" ")));
    }

    // --- finding ---

    /** Whether a control of this id can be seen now. */
    public boolean exists(String id) {
        return ui.get(() -> find(id, Control.class).isPresent());
    }

    public <C extends Control> C withId(Class<C> kind, String id) {
        return waitFor(kind.getSimpleName() + " " + id, () -> find(id, kind));
    }

    private <C extends Control> Optional<C> find(String id, Class<C> kind) {
        return all(control -> id.equals(control.getData(ID)) && kind.isInstance(control) && seen(control)).stream()
                .map(kind::cast).findFirst();
    }

    private List<Control> all(Predicate<Control> wanted) {
        List<Control> found = new ArrayList<>();
        for (Shell shell : ui.display().getShells()) {
            collect(shell, wanted, found);
        }
        return found;
    }

    private static void collect(Control control, Predicate<Control> wanted, List<Control> found) {
        if (!control.isDisposed() && wanted.test(control)) {
            found.add(control);
        }
        if (control instanceof Composite composite && !composite.isDisposed()) {
            for (Control child : composite.getChildren()) {
                collect(child, wanted, found);
            }
        }
    }

    private static boolean seen(Control control) {
        return !control.isDisposed() && control.isVisible();
    }

    // --- text ---

    public String textOf(String id) {
        return ui.get(() -> text(withIdNow(id)));
    }

    private Control withIdNow(String id) {
        return find(id, Control.class).orElseThrow(() -> new AssertionError(id + " cannot be seen; seen: " + visible()));
    }

    private static String text(Control control) {
        return switch (control) {
            case Text one -> one.getText();
            case Label one -> one.getText();
            case Button one -> one.getText();
            case Combo one -> one.getText();
            case org.eclipse.swt.custom.StyledText one -> one.getText();
            case org.eclipse.swt.custom.CLabel one -> one.getText();
            case org.eclipse.swt.widgets.Link one -> one.getText();
            case Shell one -> one.getText();
            default -> String.valueOf(control);
        };
    }

    /** Waits until the control says something that contains this. */
    public void waitForText(String id, String part) {
        waitUntil("'" + part + "' in " + id, () -> find(id, Control.class).map(Bot::text)
                .filter(text -> text.contains(part)).isPresent());
    }

    /** Puts a text in as a whole and lets its listeners know. */
    public void setText(String id, String value) {
        waitFor("field " + id, () -> find(id, Text.class).map(text -> {
            text.setFocus();
            text.setText(value);
            return text;
        }));
    }

    /** Sets characters into a field for secrets. */
    public void setSecret(String id, char[] value) {
        waitFor("field " + id, () -> find(id, Text.class).map(text -> {
            text.setFocus();
            text.setTextChars(value);
            return text;
        }));
    }

    // --- doing ---

    public void focus(String id) {
        Control control = withId(Control.class, id);
        ui.run(control::setFocus);
    }

    /** Presses a button when it can be pressed. Returns at once, though a dialog may have opened. */
    public void click(String id) {
        Button button = waitFor(id + " that can be pressed", () -> find(id, Button.class).filter(Control::isEnabled));
        ui.display().asyncExec(() -> {
            if (!button.isDisposed()) {
                boolean toggles = (button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0;
                if (toggles) {
                    button.setSelection(!button.getSelection());
                }
                button.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    /** Enter, as far as a control's own listeners are concerned. */
    public void enter(String id) {
        Control control = withId(Control.class, id);
        ui.display().asyncExec(() -> {
            if (!control.isDisposed()) {
                control.notifyListeners(SWT.DefaultSelection, new Event());
            }
        });
    }

    /** A real key through the window system, to whatever has the focus. */
    public void pressShortcut(int modifiers, int key) {
        Display display = ui.display();
        List<Integer> held = new ArrayList<>();
        for (int one : new int[] {SWT.CTRL, SWT.ALT, SWT.SHIFT}) {
            if ((modifiers & one) != 0) {
                held.add(one);
            }
        }
        held.forEach(one -> post(display, SWT.KeyDown, one, '\0'));
        boolean character = key < 0x10000;
        post(display, SWT.KeyDown, character ? 0 : key, character ? (char) key : '\0');
        post(display, SWT.KeyUp, character ? 0 : key, character ? (char) key : '\0');
        held.reversed().forEach(one -> post(display, SWT.KeyUp, one, '\0'));
    }

    /** Types real keys, one after the other. */
    public void typeText(String text) {
        text.chars().forEach(c -> pressShortcut(Character.isUpperCase(c) ? SWT.SHIFT : 0, Character.toLowerCase(c)));
    }

    private static void post(Display display, int type, int code, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = code;
        event.character = character;
        if (!display.post(event)) {
            throw new AssertionError("the window system takes no keys");
        }
        pause();
    }

    // --- trees and tables ---

    /** Selects the item with this text, else the first that begins so, at any depth, and opens it as Enter does. */
    public void openTreeItem(String id, String label) {
        Tree tree = withId(Tree.class, id);
        TreeItem item = waitFor("'" + label + "' in " + id, () -> find(tree.getItems(), label::equals)
                .or(() -> find(tree.getItems(), text -> text.startsWith(label))));
        ui.display().asyncExec(() -> {
            tree.setSelection(item);
            notify(tree, item, SWT.Selection);
            notify(tree, item, SWT.DefaultSelection);
        });
    }

    private static Optional<TreeItem> find(TreeItem[] items, Predicate<String> wanted) {
        for (TreeItem item : items) {
            Optional<TreeItem> found = wanted.test(item.getText()) ? Optional.of(item)
                    : find(item.getItems(), wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public List<String> treeItems(String id) {
        Tree tree = withId(Tree.class, id);
        return ui.get(() -> texts(tree.getItems()));
    }

    private static List<String> texts(TreeItem[] items) {
        List<String> texts = new ArrayList<>();
        for (TreeItem item : items) {
            texts.add(item.getText());
            texts.addAll(texts(item.getItems()));
        }
        return texts;
    }

    /** Rows of a table, cells joined by a bar. */
    public List<String> rows(String id) {
        Table table = withId(Table.class, id);
        return ui.get(() -> {
            List<String> rows = new ArrayList<>();
            for (TableItem item : table.getItems()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                    cells.add(item.getText(i));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        });
    }

    /** Selects the first row that contains this and tells the table's listeners. */
    public void selectRow(String id, String part) {
        Table table = withId(Table.class, id);
        int at = waitFor("a row with '" + part + "' in " + id, () -> row(table, part));
        ui.run(() -> {
            table.setSelection(at);
            table.showSelection();
            notify(table, table.getItem(at), SWT.Selection);
        });
    }

    private static Optional<Integer> row(Table table, String part) {
        for (int i = 0; i < table.getItemCount(); i++) {
            for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                if (table.getItem(i).getText(column).contains(part)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    private static void notify(Widget widget, Widget item, int type) {
        if (!widget.isDisposed() && !item.isDisposed()) {
            Event event = new Event();
            event.item = item;
            widget.notifyListeners(type, event);
        }
    }

    // --- tabs ---

    /** Brings the tab with this label to the front. */
    public void activateTab(String id, String label) {
        var folder = withId(org.eclipse.swt.custom.CTabFolder.class, id);
        ui.run(() -> {
            for (var item : folder.getItems()) {
                if (item.getText().equals(label)) {
                    folder.setSelection(item);
                    notify(folder, item, SWT.Selection);
                    return;
                }
            }
            throw new AssertionError("no tab " + label);
        });
    }
}
