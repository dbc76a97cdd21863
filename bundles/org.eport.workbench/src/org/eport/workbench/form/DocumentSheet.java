package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** DRAFT, replaced by the real one. */
public final class DocumentSheet extends Composite {

    private final Workstation station;
    private final DocumentType<?> type;

    public DocumentSheet(Composite parent, Workstation station, DocumentType<?> type) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        setLayout(new GridLayout(4, false));
    }

    public void show(Document document) {
        for (var child : getChildren()) {
            child.dispose();
        }
        fill(type, document);
        layout(true, true);
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> void fill(DocumentType<D> own, Document document) {
        for (Field field : own.fields()) {
            new Label(this, SWT.NONE).setText(station.say(own.labelKey(field.name())));
            new Label(this, SWT.NONE).setText(String.valueOf(own.get((D) document, field.name())));
        }
    }
}
