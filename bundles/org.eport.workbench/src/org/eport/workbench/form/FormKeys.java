package org.eport.workbench.form;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** The keys of the page, in force while it is the active part: Ctrl+Enter and Ctrl+S. */
final class FormKeys {

    private static final String CONTEXT = "org.eport.workbench.context.form";
    private static final String SUBMIT = "org.eport.workbench.form.submit";
    private static final String SAVE = "org.eport.workbench.form.saveDraft";

    private FormKeys() {
    }

    static void bind(IWorkbenchPartSite site, Runnable submit, Runnable save) {
        site.getService(IContextService.class).activateContext(CONTEXT);
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(SUBMIT, handler(submit));
        handlers.activateHandler(SAVE, handler(save));
    }

    private static AbstractHandler handler(Runnable run) {
        return new AbstractHandler() {

            @Override
            public Object execute(ExecutionEvent event) {
                run.run();
                return null;
            }
        };
    }
}
