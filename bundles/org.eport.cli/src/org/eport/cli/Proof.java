package org.eport.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.desk.Workplace;
import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.ProofBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the proof of a document the card may see, to be checked elsewhere without this software. */
@Command(name = "proof")
final class Proof extends DeskTask {

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "cli.option.number")
    private String number;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE",
            descriptionKey = "cli.option.zip")
    private Path file;

    Proof(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        var zip = new ByteArrayOutputStream();
        String bare = write(signedIn, zip);
        Files.write(file, zip.toByteArray());
        Path written = file.toAbsolutePath();
        report().put("file", written, "cli.proof.written", bare, written);
        report().line("cli.proof.check", written, "proof-" + bare);
        return Ending.DONE;
    }

    /** @return the number of the document */
    private String write(SignedIn signedIn, OutputStream zip) throws Exception {
        Workplace workplace = signedIn.workplace();
        Locale locale = report().words().locale();
        Optional<Types.Named> known = signedIn.types(report().words()).find(signedIn.session(), number);
        if (known.isPresent()) {
            ProofBundle.write(workplace.ledger(), workplace.trust(), workplace.texts(), locale, known.get().type(),
                    known.get().number(), zip);
            return known.get().number();
        }
        PastDocument past = Past.find(signedIn, number)
                .orElseThrow(() -> Problem.refused("cli.document.none", number));
        ProofBundle.write(workplace.ledger(), workplace.trust(), workplace.texts(), locale, past, zip);
        return past.number();
    }
}
