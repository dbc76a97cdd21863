package org.eport.workbench;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Stands where the login will be, so that a fresh product shows that it runs and in which language. */
public final class WelcomeView extends ViewPart {

    static final String ID = "org.eport.workbench.welcome";

    private Label title;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        title = new Label(parent, SWT.NONE);
        title.setData("test.id", "welcome.title");
        title.setFont(JFaceResources.getBannerFont());
        title.setText(Platform.getProduct().getName());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(title);
    }

    @Override
    public void setFocus() {
        title.setFocus();
    }
}
