package org.eport.workbench.list;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.query.Ground;

/** What is wrong, in a line under the query bar; it takes no room while nothing is. */
final class MessageLine {

    private final Label label;
    private final GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);

    MessageLine(Composite parent) {
        label = new Label(parent, SWT.WRAP);
        label.setData("test.id", "list.message");
        room.exclude = true;
        room.horizontalIndent = 8;
        label.setLayoutData(room);
        Ground.give(label, Name.BACK, Name.ERROR);
    }

    /** @param text empty: nothing is wrong any more */
    void say(String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            room.exclude = text.isEmpty();
            label.setVisible(!text.isEmpty());
            label.getParent().layout();
        }
    }
}
