package org.eport.cli;

import java.util.Optional;

import org.eport.core.desk.Workplace;
import org.eport.core.document.DocumentType;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.PastDocument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells the life of a document from the ledger, also of one whose plug-in was removed. */
@Command(name = "history")
final class History extends DeskTask {

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "cli.option.number")
    private String number;

    History(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        Optional<Types.Named> known = signedIn.types(report().words()).find(signedIn.session(), number);
        DocumentHistory history = known.isPresent()
                ? history(signedIn, known.get().type(), known.get().number()) : past(signedIn);
        report().show("steps", new HistoryShown(history));
        report().put("proven", history.proven());
        return Ending.of(history.proven());
    }

    private DocumentHistory history(SignedIn signedIn, DocumentType<?> type, String bare) throws Problem {
        DocumentHistory history = signedIn.workplace().records()
                .history(signedIn.session(), type, bare, signedIn.workplace().trust()).orElseThrow(this::none);
        head(type.id(), report().words().say(type.id() + ".name"), bare, false);
        return history;
    }

    private DocumentHistory past(SignedIn signedIn) throws Problem {
        PastDocument past = Past.find(signedIn, number).orElseThrow(this::none);
        Workplace workplace = signedIn.workplace();
        DocumentHistory history = workplace.records()
                .past(signedIn.session(), past.type(), past.number(), workplace.trust()).orElseThrow(this::none);
        head(past.type(), past.type(), past.number(), true);
        report().line("cli.past.removed", past.type());
        return history;
    }

    private void head(String type, String name, String bare, boolean removed) {
        report().put("document", type + "/" + bare, "cli.explain.head", name, bare);
        report().put("removed", removed);
    }

    private Problem none() {
        return Problem.refused("cli.document.none", number);
    }
}
