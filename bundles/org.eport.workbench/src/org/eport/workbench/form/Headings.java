package org.eport.workbench.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.look.Palette;

/** The heading of a section: its name and a line to the edge. */
final class Headings {

    private Headings() {
    }

    /** @param parent with a grid layout */
    static void of(Composite parent, String text) {
        Composite heading = new Composite(parent, SWT.NONE);
        Paint.ground(heading);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).spacing(8, 0).applyTo(heading);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        Label label = new Label(heading, SWT.NONE);
        label.setText(text);
        label.setFont(Paint.font(label, 0, SWT.BOLD));
        Paint.text(label, Palette.Name.ACCENT);
        Canvas line = new Canvas(heading, SWT.NO_FOCUS);
        Paint.text(line, Palette.Name.LINE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(SWT.DEFAULT, 3)
                .applyTo(line);
        line.addListener(SWT.Paint, event -> {
            event.gc.setForeground(Paint.color(line, Palette.Name.LINE));
            event.gc.drawLine(0, 1, line.getSize().x, 1);
        });
    }
}
