package org.eport.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eport.core.desk.Workplace;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Session;

/** Finds a document type by what a person calls it, and a document by its number alone. */
final class Types {

    private final Workplace workplace;
    private final Words words;

    /** A document by type and number. */
    record Named(Flow<?> flow, String number) {

        DocumentType<?> type() {
            return flow.type();
        }
    }

    Types(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    List<Flow<?>> all() {
        return workplace.subsystems().stream().<Flow<?>>flatMap(one -> one.flows().stream()).toList();
    }

    /**
     * By id ({@code exportreceipt.form}), by its last part ({@code form}), by label in the chosen language,
     * or by a part of the label that stands in no other.
     */
    Flow<?> named(String name) throws Problem {
        List<Flow<?>> found = matching(name);
        if (found.size() != 1) {
            throw Problem.usage(found.isEmpty() ? "cli.usage.noType" : "cli.usage.whichType", name,
                    names(found.isEmpty() ? all() : found));
        }
        return found.get(0);
    }

    private List<Flow<?>> matching(String name) {
        List<Flow<?>> found = all().stream().filter(flow -> called(flow.type().id(), name)).toList();
        return found.isEmpty() ? all().stream().filter(flow -> label(flow.type().id()).contains(name)).toList()
                : found;
    }

    private boolean called(String id, String name) {
        return id.equals(name) || id.substring(id.lastIndexOf('.') + 1).equals(name)
                || label(id).equalsIgnoreCase(name);
    }

    private String label(String id) {
        return words.say(id + ".name");
    }

    static String names(List<Flow<?>> flows) {
        return flows.stream().map(flow -> flow.type().id()).collect(Collectors.joining(", "));
    }

    /** A document of an installed type this session can see; empty also when no installed type is called so. */
    Optional<Named> find(Session session, String text) throws Problem {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return seen(session, text);
        }
        return matching(text.substring(0, slash)).isEmpty() ? Optional.empty()
                : typed(text).filter(one -> read(session, one.type(), one.number()).isPresent());
    }

    private Optional<Named> seen(Session session, String number) throws Problem {
        return only(number, flow -> read(session, flow.type(), number).isPresent());
    }

    /** Two types may number their documents alike; a person then says which. */
    private Optional<Named> only(String number, Predicate<Flow<?>> has) throws Problem {
        List<Flow<?>> found = all().stream().filter(has).toList();
        if (found.size() > 1) {
            throw Problem.usage("cli.usage.whichDocument", number, names(found));
        }
        return found.stream().findFirst().map(flow -> new Named(flow, number));
    }

    /** {@code type/number}, or a number that is looked for in every type this session can see. */
    Named locate(Session session, String text) throws Problem {
        Optional<Named> typed = typed(text);
        if (typed.isPresent()) {
            return typed.get();
        }
        return seen(session, text).orElseThrow(() -> Problem.refused("cli.document.none", text));
    }

    /** For somebody who holds no card and reads the rows themselves; empty when no installed type has it. */
    Optional<Named> find(String text) throws Problem {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return matching(text.substring(0, slash)).isEmpty() ? Optional.empty() : typed(text);
        }
        return only(text, flow -> workplace.ledger().row(flow.type(), text).isPresent());
    }

    private Optional<Named> typed(String text) throws Problem {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty()
                : Optional.of(new Named(named(text.substring(0, slash)), text.substring(slash + 1)));
    }

    <D extends Document> Optional<D> read(Session session, DocumentType<D> type, String number) {
        return workplace.records().get(session, type, number);
    }
}
