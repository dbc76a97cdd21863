package org.eport.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eport.core.desk.Workplace;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.PastDocuments;
import org.eport.core.ledger.Sight;
import org.eport.core.ledger.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Checks the ledger, whole or for one document; needs no card, so that anybody who has the folder can do it.
 */
@Command(name = "verify")
final class Verify extends FolderTask {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NUMBER",
            descriptionKey = "cli.option.verifyNumber")
    private String number;

    Verify(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        try (Workplace workplace = new Entrance(setting(), instance()).forReading()) {
            Verification verification = number == null
                    ? new LedgerVerifier(workplace.ledger(), workplace.trust()).verify(() -> false)
                    : one(workplace);
            report().show("verification", new Verified(verification, workplace.ledger().head()));
            return Ending.of(verification.sound());
        }
    }

    private Verification one(Workplace workplace) throws Problem {
        Optional<Types.Named> known = new Types(workplace, report().words()).find(number);
        if (known.isPresent()) {
            return new LedgerVerifier(workplace.ledger(), workplace.trust())
                    .verify(known.get().type(), known.get().number());
        }
        PastDocuments past = new PastDocuments(workplace.ledger(), workplace.trust());
        PastDocument document = Past.find(past, number)
                .orElseThrow(() -> Problem.refused("cli.document.none", number));
        DocumentHistory history = past.history(Sight.ALL, document.type(), document.number()).orElseThrow();
        long seals = history.steps().stream().map(step -> step.at().seal()).distinct().count();
        return new Verification(seals, history.steps().size(), 1, history.findings(), false,
                new TreeMap<>(Map.of(document.type(), 1L)), new TreeMap<>());
    }
}
