package org.eport.workbench.seat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;

/** Writes down what stands on a holder's desk, and puts it there again. For the UI thread. */
public final class Seat {

    private static final String WINDOW = "window";
    private static final String VIEWS = "views";
    private static final String EDITOR = "editor";

    private final IWorkbenchWindow window;

    public Seat(IWorkbenchWindow window) {
        this.window = window;
    }

    /** The window, the open pages that can be found again, and the views, as a text to be kept. */
    public String capture() throws IOException {
        XMLMemento memento = XMLMemento.createWriteRoot("seat");
        IMemento place = memento.createChild(WINDOW);
        Shell shell = window.getShell();
        Rectangle bounds = shell.getBounds();
        place.putBoolean("maximized", shell.getMaximized());
        place.putInteger("x", bounds.x);
        place.putInteger("y", bounds.y);
        place.putInteger("width", bounds.width);
        place.putInteger("height", bounds.height);
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.getPerspective() != null) {
            new Arrangement(page).save(memento.createChild(VIEWS));
            for (IEditorReference editor : page.getEditorReferences()) {
                editor(memento, editor, editor.getPart(false) == page.getActiveEditor());
            }
        }
        StringWriter text = new StringWriter();
        memento.save(text);
        return text.toString();
    }

    private static void editor(IMemento memento, IEditorReference editor, boolean active) {
        try {
            IPersistableElement input = editor.getEditorInput().getPersistable();
            if (input != null) {
                IMemento one = memento.createChild(EDITOR, editor.getId());
                one.putString("factory", input.getFactoryId());
                one.putBoolean("active", active);
                input.saveState(one.createChild("input"));
            }
        } catch (PartInitException e) {
            ILog.get().warn("an open page is not remembered: " + editor.getId(), e);
        }
    }

    /** What a text says that was captured before; empty, with a line in the log, when it makes no sense. */
    public static Optional<IMemento> parse(String seat) {
        try {
            return Optional.of(XMLMemento.createReadRoot(new StringReader(seat)));
        } catch (WorkbenchException e) {
            ILog.get().warn("what was open cannot be read and is left out", e);
            return Optional.empty();
        }
    }

    /** Puts the window where it was, as far as it can still be seen. */
    public void place(IMemento memento) {
        IMemento place = memento.getChild(WINDOW);
        if (place == null || place.getInteger("width") == null || place.getInteger("height") == null) {
            return;
        }
        Shell shell = window.getShell();
        if (Boolean.TRUE.equals(place.getBoolean("maximized"))) {
            shell.setMaximized(true);
            return;
        }
        Rectangle wanted = new Rectangle(place.getInteger("x"), place.getInteger("y"),
                place.getInteger("width"),
                place.getInteger("height"));
        boolean seen = Arrays.stream(shell.getDisplay().getMonitors())
                .anyMatch(monitor -> monitor.getClientArea().intersects(wanted));
        if (seen && wanted.width > 0 && wanted.height > 0) {
            shell.setMaximized(false);
            shell.setBounds(wanted);
        }
    }

    /** Brings back the views; the perspective is there. */
    public void arrange(IMemento memento) {
        IMemento views = memento.getChild(VIEWS);
        if (views != null) {
            new Arrangement(window.getActivePage()).restore(views);
        }
    }

    /**
     * Opens the pages one after the other, so that the UI thread is never held for long, then goes on. They stand in
     * their order again; the one that was in front is called once more at the end.
     */
    public void open(IMemento memento, Runnable then) {
        Deque<IMemento> editors = new ArrayDeque<>(List.of(memento.getChildren(EDITOR)));
        editors.stream().filter(one -> Boolean.TRUE.equals(one.getBoolean("active"))).toList()
                .forEach(editors::addLast);
        next(editors, then);
    }

    private void next(Deque<IMemento> editors, Runnable then) {
        if (editors.isEmpty()) {
            then.run();
            return;
        }
        IMemento one = editors.removeFirst();
        try {
            open(one);
        } catch (PartInitException | RuntimeException e) {
            ILog.get().warn("a page that was open is left out: " + one.getID(), e);
        }
        window.getShell().getDisplay().asyncExec(() -> next(editors, then));
    }

    private void open(IMemento one) throws PartInitException {
        IElementFactory factory = PlatformUI.getWorkbench()
                .getElementFactory(String.valueOf(one.getString("factory")));
        IMemento state = one.getChild("input");
        if (factory == null || state == null) {
            return;
        }
        IAdaptable element = factory.createElement(state);
        IEditorInput input = element instanceof IEditorInput itself ? itself
                : element == null ? null : element.getAdapter(IEditorInput.class);
        if (input != null) {
            window.getActivePage().openEditor(input, one.getID(), true);
        }
    }
}
