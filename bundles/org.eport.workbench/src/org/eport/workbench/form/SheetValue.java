package org.eport.workbench.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Tone;

/** One value of a sheet with its label; the value can be selected and copied. */
final class SheetValue {

    private final Composite row;
    private final Label icon;
    private final Text text;
    private final Runnable paint;
    private Palette.Name colour = Palette.Name.TEXT;

    SheetValue(Composite parent, String label, int labelWidth) {
        row = new Composite(parent, SWT.NONE);
        Paint.ground(row);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).margins(0, 2).applyTo(row);
        Label name = FieldLabel.of(row, label, labelWidth);
        Paint.text(name, Palette.Name.MUTED);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(false, true)
                .hint(labelWidth, SWT.DEFAULT).applyTo(name);
        icon = new Label(row, SWT.NONE);
        Palette.keep(icon);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(icon);
        text = new Text(row, SWT.READ_ONLY | SWT.SINGLE);
        paint = Paint.text(text, () -> colour);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT)
                .applyTo(text);
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        text.addListener(SWT.FocusOut, event -> text.clearSelection());
        text.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {

            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent e) {
                e.result = label;
            }
        });
    }

    Text control() {
        return text;
    }

    void testId(String id) {
        Paint.testId(text, id);
    }

    void show(String value) {
        text.setText(value.isEmpty() ? "—" : value);
        text.setToolTipText(value.isEmpty() ? null : value);
        colour = value.isEmpty() ? Palette.Name.MUTED : Palette.Name.TEXT;
        paint.run();
    }

    void state(String word, Tone tone) {
        show(word);
        colour = tone.text();
        icon.setImage(Icons.image(StateIcons.of(tone), icon));
        ((GridData) icon.getLayoutData()).exclude = word.isEmpty();
        icon.setVisible(!word.isEmpty());
        paint.run();
    }
}
