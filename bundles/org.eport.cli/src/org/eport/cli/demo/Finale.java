package org.eport.cli.demo;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eport.cli.Report;
import org.eport.cli.Verified;
import org.eport.core.desk.Workplace;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.ProofBundle;
import org.eport.core.ledger.Verification;

/**
 * After the story: the ledger is checked, one form's proof is written, and the reader learns how to go on.
 */
final class Finale {

    private final Stage stage;
    private final Path folder;
    private final long start;

    Finale(Stage stage, Path folder, long start) {
        this.stage = stage;
        this.folder = folder;
        this.start = start;
    }

    /** @return whether the ledger is sound */
    boolean play() throws Exception {
        Report report = stage.report();
        Workplace workplace = stage.workplace();
        report.line("cli.demo.verify");
        Verification verification =
                new LedgerVerifier(workplace.ledger(), workplace.trust()).verify(() -> false);
        report.show("verification", new Verified(verification, workplace.ledger().head()));
        String form = Stage.form(11);
        Path proof = folder.resolve("proof-" + form + ".zip");
        Files.write(proof, proof(workplace, form));
        report.put("proof", proof, "cli.proof.written", form, proof);
        report.line("cli.proof.check", proof, "proof-" + form);
        double seconds = (System.nanoTime() - start) / 1e9;
        report.put("seconds", "%.1f".formatted(seconds), "cli.demo.done", stage.accepted(), stage.refused(),
                "%.1f".formatted(seconds));
        report.line("cli.demo.goOn", folder, new String(EvaluationPin.digits()), form);
        report.line("cli.demo.workbench", folder);
        return verification.sound();
    }

    private byte[] proof(Workplace workplace, String form) throws Exception {
        var zip = new ByteArrayOutputStream();
        ProofBundle.write(workplace.ledger(), workplace.trust(), workplace.texts(),
                stage.report().words().locale(), workplace.flow(Stage.FORM).orElseThrow().type(), form, zip);
        return zip.toByteArray();
    }
}
