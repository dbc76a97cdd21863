package org.eport.workbench.list;

import java.util.function.Consumer;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.query.Ground;

/** Under the table: how many are ticked, tick all, tick none; the actions stand at its right. */
final class Footer {

    private final Workstation station;
    private final Composite area;
    private final Composite ticks;
    private final Label count;
    private final Button none;

    Footer(Composite parent, Workstation station, Consumer<Boolean> tickAll) {
        this.station = station;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 4;
        layout.marginWidth = 6;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ticks = new Composite(area, SWT.NONE);
        ticks.setLayout(RowLayoutFactory.fillDefaults().margins(0, 3).spacing(5).center(true).create());
        ticks.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        count = new Label(ticks, SWT.NONE);
        count.setData("test.id", "list.ticked");
        count.setLayoutData(new RowData(96, SWT.DEFAULT));
        button("list.tickAll", station.say("workbench.list.tickAll"), () -> tickAll.accept(true));
        none = button("list.tickNone", station.say("workbench.list.tickNone"), () -> tickAll.accept(false));
        Ground.give(area, Name.SURFACE, Name.TEXT);
        Ground.give(ticks, Name.SURFACE, Name.TEXT);
        Ground.give(count, Name.SURFACE, Name.TEXT);
    }

    private Button button(String testId, String text, Runnable action) {
        Button button = new Button(ticks, SWT.PUSH);
        button.setText(text);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    Composite area() {
        return area;
    }

    void ticked(int number) {
        count.setText(station.say("workbench.list.ticked", "%,d".formatted(number)));
        none.setEnabled(number > 0);
    }
}
