package org.eport.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eport.core.desk.Workplace;
import org.eport.core.flow.Flow;
import org.eport.core.flow.FlowDiagram;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the life of a document type as a picture. */
@Command(name = "flow")
final class FlowPicture extends FolderTask {

    @Parameters(index = "0", paramLabel = "TYPE", descriptionKey = "cli.option.type")
    private String type;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE",
            descriptionKey = "cli.option.svg")
    private Path file;

    FlowPicture(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        try (Workplace workplace = new Entrance(setting(), instance()).open()) {
            Words words = report().words();
            Flow<?> flow = new Types(workplace, words).named(type);
            Files.writeString(file, FlowDiagram.svg(flow, workplace.texts(), words.locale(), Map.of()));
            report().put("file", file.toAbsolutePath(), "cli.flow.written", flow.type().id(),
                    file.toAbsolutePath());
        }
        return Ending.DONE;
    }
}
