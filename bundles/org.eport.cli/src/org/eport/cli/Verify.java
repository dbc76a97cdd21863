package org.eport.cli;

import org.eport.core.desk.Workplace;
import org.eport.core.ledger.LedgerVerifier;
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
            LedgerVerifier verifier = new LedgerVerifier(workplace.ledger(), workplace.trust());
            Verification verification;
            if (number == null) {
                verification = verifier.verify(() -> false);
            } else {
                Types.Named document = new Types(workplace, report().words()).locate(number);
                verification = verifier.verify(document.type(), document.number());
            }
            report().show("verification", new Verified(verification, workplace.ledger().head()));
            return Ending.of(verification.sound());
        }
    }
}
