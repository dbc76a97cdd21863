package org.eport.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eport.cli.Problem;
import org.eport.core.desk.ImportException;
import org.eport.core.desk.Importer;
import org.eport.core.desk.Request;

/**
 * Steps 7 and 8: declarations arrive as files, forms are used with them, their settlement copies come back.
 */
final class Declarations {

    private static final String TYPE = "exportreceipt.declaration";
    private static final List<String> FILES =
            List.of("declaration-1.xml", "declaration-2.xml", "declaration-3.xml");
    private static final List<Integer> FORMS = List.of(1, 2, 11);

    private final Stage stage;
    private final Cast cast;
    private final Samples samples;
    private final List<String> entryIds = new ArrayList<>();

    Declarations(Stage stage, Cast cast, Samples samples) {
        this.stage = stage;
        this.cast = cast;
        this.samples = samples;
    }

    void play() throws Exception {
        Player customs = cast.player("customs5700");
        stage.step(7);
        for (String file : FILES) {
            entryIds.add(receive(file, "receive"));
        }
        stage.refused(customs, "useOther", use(3, entryIds.get(0)), Stage.form(3), entryIds.get(0));
        for (int i = 0; i < FORMS.size(); i++) {
            stage.accepted(customs, "use", use(FORMS.get(i), entryIds.get(i)), Stage.form(FORMS.get(i)),
                    entryIds.get(i));
        }
        stage.state(cast.player("operator1"), 1, 11);

        stage.step(8);
        stage.accepted(customs, "close", Stage.request(TYPE, "close", entryIds, Map.of()));
        sendCopy(entryIds.subList(0, 2));
        stage.state(cast.player("operator1"), 1, 11);
    }

    /** Takes a sample file in, as a file from outside is. */
    String receive(String name, String key) throws Exception {
        Path file = samples.file(name);
        List<Request> requests = read(file);
        for (Request request : requests) {
            stage.accepted(cast.player("customs5700"), key, request, stage.report().words().say(
                    "cli.demo.file", "samples/" + name), request.numbers().get(0));
        }
        return requests.get(0).numbers().get(0);
    }

    private List<Request> read(Path file) throws IOException, ImportException, Problem {
        byte[] content = Files.readAllBytes(file);
        for (Importer importer : stage.workplace().importers()) {
            if (importer.recognises(content)) {
                return importer.read(file.getFileName().toString(), new ByteArrayInputStream(content));
            }
        }
        throw Problem.refused("cli.demo.noImporter", file);
    }

    private static Request use(int form, String entryId) throws Exception {
        return Stage.form("use", Stage.forms(form, 1), Map.of("entryId", entryId));
    }

    /** The third one stays away at first, as it does in life. */
    void sendMissingCopy() throws Exception {
        sendCopy(entryIds.subList(2, 3));
    }

    private void sendCopy(List<String> numbers) throws Exception {
        stage.accepted(cast.player("customs5700"), "sendCopy",
                Stage.request(TYPE, "sendSettlementCopy", numbers, Map.of()), String.join(", ", numbers));
    }
}
