package org.eport.workbench.output;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.DocumentInput;

/** What a handler of this package works with: window, workstation, and what the active part offers. */
record OutputContext(IWorkbenchWindow window, Workstation station, IWorkbenchPart part) {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final int NAME_LENGTH = 80;

    /** Empty before the first login, and while no part is active. */
    static Optional<OutputContext> of(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        return window == null || part == null ? Optional.empty()
                : Optional.of(new OutputContext(window, window.getService(Workstation.class), part));
    }

    /** The active part as the platform tells it to a handler that is asked whether it is enabled. */
    static Optional<IWorkbenchPart> part(Object evaluation) {
        return Optional.ofNullable(HandlerUtil.getVariable(evaluation, ISources.ACTIVE_PART_NAME))
                .filter(IWorkbenchPart.class::isInstance).map(IWorkbenchPart.class::cast);
    }

    static Optional<TableSource> table(IWorkbenchPart part) {
        return Optional.ofNullable(Adapters.adapt(part, TableSource.class));
    }

    /** Type and number of the document a part shows. */
    static Optional<DocumentInput> document(IWorkbenchPart part) {
        PrintableDocument shown = Adapters.adapt(part, PrintableDocument.class);
        if (shown != null) {
            return Optional.of(new DocumentInput(shown.type(), shown.number(), org.eport.workbench.screen.Neighbours.NONE));
        }
        return part instanceof IEditorPart editor && editor.getEditorInput() instanceof DocumentInput input
                ? Optional.of(input) : Optional.empty();
    }

    Shell shell() {
        return window.getShell();
    }

    /** Where to write; empty: given up. */
    Optional<Path> choose(String title, String ending, String kind) {
        FileChooser chooser = window.getService(FileChooser.class);
        return (chooser == null ? new DialogFileChooser(station, LastOutputHandler.folder(window)) : chooser)
                .save(shell(), fileName(title) + "." + ending, kind);
    }

    /** A title as a file's name. */
    static String fileName(String title) {
        String plain = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip().replaceAll("\\.+$", "");
        return plain.isEmpty() ? "eport" : plain.substring(0, plain.offsetByCodePoints(0,
                Math.min(NAME_LENGTH, plain.codePointCount(0, plain.length()))));
    }
}
