package org.eport.workbench.document;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;
import org.eport.workbench.value.Values;

/** Where a document stands on each axis, as one coloured word each; the same colours as in lists and sheets. */
final class StateLine extends Composite {

    private static final String DOT = "\u25cf ";

    private final Workstation station;
    private final Values values;

    StateLine(Composite parent, Workstation station) {
        super(parent, SWT.NONE);
        this.station = station;
        this.values = new Values(station);
        RowLayoutFactory.swtDefaults().wrap(false).spacing(6).applyTo(this);
    }

    void show(Loaded loaded) {
        for (var child : getChildren()) {
            child.dispose();
        }
        for (Field axis : loaded.flow().axes()) {
            add(loaded.flow().type(), loaded.document(), axis);
        }
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> void add(DocumentType<D> type, Document document, Field axis) {
        Object state = type.get((D) document, axis.name());
        Label name = new Label(this, SWT.NONE);
        name.setText(station.say(type.labelKey(axis.name())));
        Label word = new Label(this, SWT.NONE);
        word.setText(DOT + values.text(type, axis, state) + "   ");
        word.setData("test.id", "document.state." + axis.name());
        Palette.paint(name, Palette.Name.MUTED);
        Palette.paint(word, values.tone(axis, state).text());
    }
}
