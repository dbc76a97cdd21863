package org.eport.workbench.login;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;

/** Says why there is nothing to type and what to do; may offer one thing to press. */
final class NoticePage extends Page {

    private static final int ICON_SIZE = 24;

    private final String button;
    private final Runnable action;

    /** @param button key of what the button says, empty for none */
    NoticePage(Composite parent, Icon icon, String text, String button, Runnable action) {
        super(new Composite(parent, SWT.NONE));
        this.button = button;
        this.action = action;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(control());
        Label picture = new Label(control(), SWT.NONE);
        picture.setImage(Icons.image(icon, ICON_SIZE, picture));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        Label words = new Label(control(), SWT.WRAP);
        words.setText(text);
        words.setData("test.id", "login.notice");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(words);
    }

    @Override
    String button() {
        return button;
    }

    @Override
    boolean ready() {
        return !button.isEmpty();
    }

    @Override
    void press() {
        action.run();
    }

    @Override
    boolean focus() {
        return false;
    }

    @Override
    boolean clear() {
        return false;
    }
}
