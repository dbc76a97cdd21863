package org.eport.workbench.help;

import org.eclipse.swt.widgets.Composite;
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

    HelpBook book() {
        return book;
    }

    @Override
    public void setFocus() {
        book.setFocus();
    }
}
