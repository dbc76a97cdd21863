package org.eport.core.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Offices;
import org.eport.core.store.Condition;

/**
 * Whose documents a holder sees, as conditions of the query: an enterprise its own, an agency those
 * addressed to its office. There is no way to ask the store without one.
 */
final class Scope {

    private Scope() {
    }

    /** The conditions to add; empty when this holder sees no document of the type at all. */
    static Optional<List<Condition>> of(Holder holder, DocumentType<?> type) {
        if (holder.kind().enterprise()) {
            return Optional.of(List.of(Condition.equal("orgCode", holder.organisation())));
        }
        return holder.agency().flatMap(type::addressee).map(addressee -> {
            List<Condition> conditions = new ArrayList<>();
            addressee.fixed().forEach((property, value) -> conditions.add(Condition.equal(property, value)));
            String prefix = Offices.prefix(holder.organisation());
            if (prefix.equals(holder.organisation())) {
                conditions.add(Condition.equal(addressee.officeProperty(), prefix));
            } else if (!prefix.isEmpty()) {
                conditions.add(Condition.beginsWith(addressee.officeProperty(), prefix));
            }
            return conditions;
        });
    }

    /**
     * The same conditions on a document that is already loaded. With the scope in the statement Derby walks
     * all rows of an owner for a list of numbers instead of looking each number up.
     */
    static <D extends Document> boolean holds(List<Condition> scope, DocumentType<D> type, D document) {
        return scope.stream().allMatch(condition -> {
            Object value = "orgCode".equals(condition.property()) ? document.orgCode()
                    : type.get(document, condition.property());
            String text = value == null ? "" : String.valueOf(value);
            return condition.operator() == Condition.Operator.EQUALS ? text.equals(condition.value())
                    : text.startsWith(condition.value());
        });
    }
}
