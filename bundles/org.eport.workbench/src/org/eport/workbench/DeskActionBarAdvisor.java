package org.eport.workbench;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Registers the platform's own actions that our menus and keys lead to; the menus themselves are declared. */
final class DeskActionBarAdvisor extends ActionBarAdvisor {

    DeskActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        register(ActionFactory.SAVE.create(window));
        register(ActionFactory.CLOSE.create(window));
        register(ActionFactory.CLOSE_ALL.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.COPY.create(window));
        register(ActionFactory.PASTE.create(window));
        register(ActionFactory.CUT.create(window));
        register(ActionFactory.SELECT_ALL.create(window));
        register(ActionFactory.REFRESH.create(window));
        register(ActionFactory.FIND.create(window));
        register(ActionFactory.RESET_PERSPECTIVE.create(window));
    }
}
