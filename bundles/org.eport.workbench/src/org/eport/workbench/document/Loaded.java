package org.eport.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;

/**
 * A document as it was read, with what it refers to and what refers to it. Read in one go off the UI thread, so that a
 * tab appears whole.
 *
 * @param related documents of other types in sight, by the type's id; the first one of each
 */
record Loaded(Flow<?> flow, Document document, Map<DocumentType<?>, Document> related) {

    /** Empty when there is no such document in sight. */
    static Optional<Loaded> read(Workstation station, String type, String number) {
        Flow<?> flow = station.workplace().flow(type).orElseThrow();
        return get(station, flow.type(), number)
                .map(document -> new Loaded(flow, document, related(station, flow.type(), document)));
    }

    private static Optional<Document> get(Workstation station, DocumentType<?> type, String number) {
        return station.workplace().records().get(station.session(), type, number).map(Document.class::cast);
    }

    private static Map<DocumentType<?>, Document> related(Workstation station, DocumentType<?> type,
            Document document) {
        Map<DocumentType<?>, Document> related = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (!field.reference().isEmpty()) {
                String number = text(type, document, field);
                station.workplace().flow(field.reference()).map(Flow::type)
                        .flatMap(other -> number.isEmpty() ? Optional.empty() : get(station, other, number)
                        .map(found -> Map.<DocumentType<?>, Document>entry(other, found)))
                        .ifPresent(found -> related.put(found.getKey(), found.getValue()));
            }
        }
        for (DocumentType<?> other : others(station, type)) {
            for (Field field : other.fields()) {
                if (field.reference().equals(type.id()) && field.isQueryable()) {
                    referring(station, other, field.name(), document.number())
                            .ifPresent(found -> related.putIfAbsent(other, found));
                }
            }
        }
        return related;
    }

    private static List<DocumentType<?>> others(Workstation station, DocumentType<?> type) {
        List<DocumentType<?>> others = new ArrayList<>();
        for (Subsystem subsystem : station.workplace().subsystems()) {
            subsystem.flows().stream().map(Flow::type).filter(one -> one != type).forEach(others::add);
        }
        return others;
    }

    private static <D extends Document> Optional<Document> referring(Workstation station,
            DocumentType<D> type,
            String property, String number) {
        return station.workplace().records().find(station.session(),
                Query.of(type, Condition.equal(property, number)).page(0, 1)).rows().stream()
                .map(Document.class::cast).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static <D extends Document> String text(DocumentType<D> type, Document document, Field field) {
        Object value = type.get((D) document, field.name());
        return value == null ? "" : String.valueOf(value);
    }

    /** Name of the state on each axis, by the axis. */
    Map<String, String> states() {
        return states(flow.type());
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> Map<String, String> states(DocumentType<D> type) {
        Map<String, String> states = new LinkedHashMap<>();
        flow.axes().forEach(axis -> states.put(axis.name(), String.valueOf(type.get((D) document,
                axis.name()))));
        return states;
    }
}
