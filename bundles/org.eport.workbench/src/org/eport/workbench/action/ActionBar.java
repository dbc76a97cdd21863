package org.eport.workbench.action;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.document.Document;
import org.eport.workbench.Workstation;

/** DRAFT: the actions of a flow for the documents that are ticked. */
public final class ActionBar extends Composite {

    /** @param main id of the action the list is for; empty: none stands out */
    public ActionBar(Composite parent, Workstation station, String type, String main) {
        super(parent, SWT.NONE);
    }

    /** The documents the buttons are about, as they were read; reads nothing. Call on the UI thread. */
    public void show(List<? extends Document> selected) {
    }

    /** Takes the main action, as Ctrl+Enter does. */
    public void main() {
    }
}
