package org.eport.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Types types = signedIn.types(report().words());
        Types.Named document = types.locate(signedIn.session(), number);
        if (types.read(signedIn.session(), document.type(), document.number()).isEmpty()) {
            throw Problem.refused("cli.document.none", number);
        }
        var workplace = signedIn.workplace();
        var zip = new ByteArrayOutputStream();
        ProofBundle.write(workplace.ledger(), workplace.trust(), workplace.texts(), report().words().locale(),
                document.type(), document.number(), zip);
        Files.write(file, zip.toByteArray());
        Path written = file.toAbsolutePath();
        report().put("file", written, "cli.proof.written", document.number(), written);
        report().line("cli.proof.check", written, "proof-" + document.number());
        return Ending.DONE;
    }
}
