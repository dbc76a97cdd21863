package org.eport.core.desk.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/** A document within one work: what it was before, and so what changed. */
final class Touched<D extends Document> {

    private final DocumentType<D> type;
    private final D document;
    private final boolean isNew;
    private final String ownerBefore;
    private final Object[] raw;
    private final Object[] before;

    Touched(DocumentType<D> type, D document, boolean isNew) {
        this.type = type;
        this.document = document;
        this.isNew = isNew;
        this.ownerBefore = document.orgCode();
        this.raw = type.fields().stream().map(field -> type.get(document, field.name())).toArray();
        this.before = isNew ? new Object[type.fields().size() + 1] : type.snapshot(document);
    }

    DocumentType<D> type() {
        return type;
    }

    D document() {
        return document;
    }

    boolean isNew() {
        return isNew;
    }

    boolean differs(Field field) {
        return !Objects.equals(raw[type.fields().indexOf(field)], type.get(document, field.name()));
    }

    void restore() {
        if (isNew) {
            return;
        }
        int i = 0;
        for (Field field : type.fields()) {
            type.set(document, field.name(), raw[i++]);
        }
        document.orgCode(ownerBefore.isEmpty() ? null : ownerBefore);
    }

    /** Field → [before, after] in canonical form, for what differs. */
    Map<String, List<Object>> changes() {
        Map<String, List<Object>> changes = new TreeMap<>();
        Object[] after = type.snapshot(document);
        List<String> names = type.snapshotNames();
        for (int i = 0; i < after.length; i++) {
            if (!Objects.equals(before[i], after[i])) {
                changes.put(names.get(i), new ArrayList<>(Arrays.asList(before[i], after[i])));
            }
        }
        return changes;
    }
}
