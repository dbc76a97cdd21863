package org.eport.workbench.welcome;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.ReadyEditor;

/** The welcome page among the editors; it has nothing to save. */
public final class WelcomeEditor extends ReadyEditor {

    public static final String ID = "org.eport.workbench.welcome";

    private WelcomePage page;

    /** Opens the page, or brings it to the front. */
    public static void show(IWorkbenchPage page, Workstation station) {
        try {
            page.openEditor(new WelcomeInput(station.say("workbench.welcome.name")), ID);
        } catch (PartInitException e) {
            Platform.getLog(WelcomeEditor.class).log(e.getStatus());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        Workstation station = getSite().getService(Workstation.class);
        page = new WelcomePage(parent, station, new WelcomeLinks(station, getSite().getPage()));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page.control(), "org.eport.help.screen_welcome");
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
