package org.eport.workbench.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eport.workbench.Workstation;

/**
 * What the platform calls for F1 and for the help commands: opens the book where whoever asks can reach it.
 */
public final class DeskHelp extends AbstractHelpUI {

    static final String FIRST_PAGE = "/org.eport.help/html/welcome.html";
    /** Where the platform keeps the help context of a control. */
    private static final String CONTEXT_KEY = "org.eclipse.ui.help";

    @Override
    public void displayHelp() {
        show(book -> book.showContents(FIRST_PAGE));
    }

    @Override
    public void displaySearch() {
        show(HelpBook::focusSearch);
    }

    @Override
    public void search(String words) {
        show(book -> book.search(words));
    }

    @Override
    public void displayDynamicHelp() {
        context(Display.getCurrent().getFocusControl())
                .ifPresentOrElse(context -> displayContext(context, 0, 0), this::displayHelp);
    }

    /** The context of the control, or of the nearest one around it that somebody has written. */
    private static Optional<IContext> context(Control control) {
        for (Control one = control; one != null; one = one.getParent()) {
            if (one.getData(CONTEXT_KEY) instanceof String id && HelpSystem.getContext(id) != null) {
                return Optional.of(HelpSystem.getContext(id));
            }
        }
        return Optional.empty();
    }

    /** The id of the context of a whole part: that of the outermost of its controls which has one. */
    static Optional<String> topicOf(MPart part) {
        Deque<Control> looked = new ArrayDeque<>();
        if (part.getWidget() instanceof Control whole) {
            looked.add(whole);
        }
        while (!looked.isEmpty()) {
            Control one = looked.remove();
            if (one.getData(CONTEXT_KEY) instanceof String id) {
                return Optional.of(id);
            }
            if (one instanceof Composite composite) {
                looked.addAll(List.of(composite.getChildren()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        show(book -> book.show(context));
    }

    @Override
    public void displayHelpResource(String href) {
        show(book -> book.open(href));
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    private static void show(Consumer<HelpBook> what) {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Shell active = Display.getCurrent().getActiveShell();
        if (window != null && window.getActivePage() != null && !station.locked()
                && (active == null || active == window.getShell())) {
            inView(window, what);
        } else if (active != null) {
            what.accept(HelpWindow.above(active, station));
        }
    }

    private static void inView(IWorkbenchWindow window, Consumer<HelpBook> what) {
        try {
            what.accept(((HelpView) window.getActivePage().showView(HelpView.ID)).book());
        } catch (PartInitException e) {
            Platform.getLog(DeskHelp.class).log(e.getStatus());
        }
    }
}
