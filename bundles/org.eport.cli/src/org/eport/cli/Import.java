package org.eport.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eport.core.desk.ImportException;
import org.eport.core.desk.Importer;
import org.eport.core.desk.Request;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes files in; a file that cannot be read is refused whole and the next one is still tried. */
@Command(name = "import")
final class Import extends DeskTask {

    private static final int BEGINNING = 4_096;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    private List<Path> files;

    Import(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws IOException {
        boolean allWell = true;
        for (Path file : files) {
            allWell &= take(signedIn, file);
        }
        return Ending.of(allWell);
    }

    private boolean take(SignedIn signedIn, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        byte[] beginning = Arrays.copyOf(content, Math.min(content.length, BEGINNING));
        Optional<Importer> importer = signedIn.workplace().importers().stream()
                .filter(one -> one.recognises(beginning)).findFirst();
        if (importer.isEmpty()) {
            report().add("files", ImportedFile.unknown(file.toString()));
            return false;
        }
        try {
            List<Request> requests = importer.get().read(file.getFileName().toString(),
                    new ByteArrayInputStream(content));
            List<Outcomes> outcomes = requests.stream().map(request -> new Outcomes(
                    signedIn.workplace().flow(request.type()).orElseThrow().type(),
                    List.of(signedIn.desk().perform(signedIn.session(), request)))).toList();
            report().add("files", ImportedFile.read(file.toString(), outcomes));
            return outcomes.stream().allMatch(Outcomes::allAccepted);
        } catch (ImportException e) {
            report().add("files", ImportedFile.bad(file.toString(), e));
            return false;
        }
    }
}
