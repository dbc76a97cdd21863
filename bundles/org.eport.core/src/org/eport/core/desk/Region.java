package org.eport.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.Rule;
import org.eport.core.document.Violation;

/**
 * What a data branch changes in a subsystem that is installed: data, parameters and rules, and no copy of the
 * subsystem. Registered as an OSGi service (whiteboard). Unchanging; thread-safe. Its code tables and texts are
 * found where those of a subsystem are; rows of its tables take the place of national ones.
 */
public interface Region {

    /** For example {@code shenzhen}; {@code region.<id>.name} is its name. */
    String id();

    /** The subsystem it belongs to. */
    String subsystem();

    /** Finds its texts and code tables. */
    ClassLoader loader();

    /**
     * Values of parameters of the subsystem, see {@link Subsystem#declaredParameters()}, by their short name; one that
     * the deployment sets goes before it, see {@link Parameter#set}.
     */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /** Rules besides those of the subsystem; texts as for every {@link Rule}. */
    default List<Addition<?>> rules() {
        return List.of();
    }

    /**
     * One more rule on a document type of the subsystem.
     *
     * @param type id of the document type
     */
    record Addition<D extends Document>(String type, Class<D> entity, Rule<D> rule) {

        /** Checks a document of the type as it would be after an action. */
        public Optional<Violation> check(Document document, LocalDate day) {
            return rule.check(entity.cast(document), day);
        }
    }
}
