package org.eport.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.PastDocuments;
import org.eport.core.ledger.Sight;

/** Finds a document whose plug-in was removed by what a person calls it. */
final class Past {

    private static final int MOST = 100;

    /** Whatever looks documents up by type and number. */
    private interface Source {

        List<PastDocument> list(String type, String number);
    }

    private Past() {
    }

    /** Within the sight of the card. */
    static Optional<PastDocument> find(SignedIn signedIn, String text) throws Problem {
        return find(text, (type, number) -> signedIn.workplace().records().past(signedIn.session(), type, number,
                0, MOST, signedIn.workplace().trust()).rows());
    }

    /** For somebody who holds no card and has the folder. */
    static Optional<PastDocument> find(PastDocuments documents, String text) throws Problem {
        return find(text, (type, number) -> documents.list(Sight.ALL, type, number, 0, MOST));
    }

    /** {@code type/number}, the type whole or its last part, or a number alone. */
    private static Optional<PastDocument> find(String text, Source source) throws Problem {
        int slash = text.indexOf('/');
        String type = slash < 0 ? "" : text.substring(0, slash);
        List<PastDocument> found = source.list("", text.substring(slash + 1)).stream()
                .filter(one -> called(one.type(), type)).toList();
        if (found.size() > 1) {
            throw Problem.usage("cli.usage.whichDocument", text.substring(slash + 1),
                    found.stream().map(PastDocument::type).collect(Collectors.joining(", ")));
        }
        return found.stream().findFirst();
    }

    static boolean called(String type, String name) {
        return name.isEmpty() || type.equals(name) || type.endsWith("." + name);
    }
}
