package org.eport.workbench.form;

import java.util.function.Supplier;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eport.workbench.look.Palette;

/** Colours, letters and names of the controls of a form, in both themes. */
final class Paint {

    private Paint() {
    }

    /** The ground of a form, for the composite and for the labels on it. */
    static void ground(Composite composite) {
        Palette.keep(composite);
        composite.setBackgroundMode(SWT.INHERIT_DEFAULT);
        follow(composite, () -> composite.setBackground(color(composite, Palette.Name.BACK)));
    }

    /** A text of this colour on the ground of the form. */
    static void text(Control control, Palette.Name name) {
        text(control, () -> name);
    }

    /** A text whose colour changes; the runnable paints it anew. */
    static Runnable text(Control control, Supplier<Palette.Name> name) {
        Palette.keep(control);
        Runnable paint = () -> {
            control.setForeground(color(control, name.get()));
            control.setBackground(color(control, Palette.Name.BACK));
        };
        follow(control, paint);
        return paint;
    }

    /** A table on the ground of the form. */
    static void table(Table table) {
        text(table, Palette.Name.TEXT);
        follow(table, () -> {
            table.setHeaderBackground(color(table, Palette.Name.SURFACE));
            table.setHeaderForeground(color(table, Palette.Name.MUTED));
        });
    }

    static org.eclipse.swt.graphics.Color color(Control control, Palette.Name name) {
        return Palette.of(control).color(name);
    }

    private static void follow(Control control, Runnable paint) {
        paint.run();
        Palette.of(control).onChange(control, paint);
    }

    /** The usual letters, this many points larger or smaller. */
    static Font font(Control control, int points, int style) {
        return new LocalResourceManager(JFaceResources.getResources(), control).create(
                FontDescriptor.createFrom(control.getDisplay().getSystemFont()).increaseHeight(points)
                        .setStyle(style));
    }

    static void testId(Control control, String id) {
        control.setData("test.id", id);
    }
}
