package org.eport.workbench.output;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the folder of the file that was written last, for those who work without a mouse. */
public final class LastOutputHandler extends AbstractHandler {

    private static final String LAST = "org.eport.workbench.output.last";

    static void remember(IWorkbenchWindow window, Path file) {
        window.getService(IEclipseContext.class).set(LAST, file);
    }

    /** Of the last file; the person's own before the first. */
    static Path folder(IWorkbenchWindow window) {
        return window.getService(IEclipseContext.class).get(LAST) instanceof Path file
                ? file.toAbsolutePath().getParent() : Path.of(System.getProperty("user.home"));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null && window.getService(IEclipseContext.class).get(LAST) instanceof Path file) {
            Program.launch(file.toAbsolutePath().getParent().toString());
        }
        return null;
    }
}
