package org.eport.core.desk;

import java.util.List;
import java.util.Optional;

import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;

/** What one subsystem brings, registered as an OSGi service (whiteboard). Unchanging; thread-safe. */
public interface Subsystem {

    /** For example {@code exportreceipt}; prefix of the ids of its document types and its text keys. */
    String id();

    /** The agency that grants enterprise cards the right to it; empty: every enterprise card has it. */
    Optional<Agency> inCharge();

    /** One flow for each of its document types. */
    List<Flow<?>> flows();

    Contribution contribution();

    /** What can be imported into it. */
    default List<Importer> importers() {
        return List.of();
    }

    /** Its menu, in the order of the manuals; what follows from the flows unless it says more. */
    default List<Function> functions() {
        return Function.of(flows());
    }

    /** What the combined query asks for. */
    default List<Inquiry<?>> inquiries() {
        return List.of();
    }

    /** What it leaves to a deployment or a region. */
    default List<Parameter> declaredParameters() {
        return List.of();
    }

    /** Who knows what is the matter with its documents. */
    default List<Advisor> advisors() {
        return List.of();
    }
}
