package org.eport.workbench.help;

import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;
import org.eport.workbench.Workstation;

/** The book beside the work. */
public final class HelpView extends ViewPart {

    public static final String ID = "org.eport.workbench.help";

    private HelpBook book;

    @Override
    public void createPartControl(Composite parent) {
        book = new HelpBook(parent, getSite().getService(Workstation.class));
    }

    /** A book that came back with the seat is open at the screen in front; nobody has to ask first. */
    public static void begin(IWorkbenchPage page) {
        if (page.findView(ID) instanceof HelpView view) {
            view.book.begin(Optional.ofNullable(page.getActiveEditor())
                    .flatMap(editor -> DeskHelp.topicOf(editor.getSite().getService(MPart.class))));
        }
    }

    HelpBook book() {
        return book;
    }

    @Override
    public void setFocus() {
        book.setFocus();
    }
}
