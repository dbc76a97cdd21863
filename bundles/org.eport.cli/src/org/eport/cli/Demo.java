package org.eport.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import org.eport.cli.demo.Story;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.EvaluationSet;

import picocli.CommandLine.Command;

/**
 * Shows the main job on real input: a workspace of its own, and the whole life of 25 verification forms in
 * it.
 */
@Command(name = "demo")
final class Demo extends FolderTask {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    Demo(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        needs(EXPORT_RECEIPT);
        Path folder = folder();
        EvaluationSet set = EvaluationSet.create(folder, setting().clock());
        report().put("folder", folder, "cli.demo.folder", folder);
        try (Workplace workplace = setting().installed().open(folder)) {
            report().words().learn(workplace.texts());
            return Ending.of(new Story(folder, workplace, set, setting().clock(), report()).tell());
        }
    }

    private Path folder() throws IOException, Problem {
        if (dir().isEmpty()) {
            LocalDateTime now =
                    LocalDateTime.ofInstant(setting().clock().instant(), Workplaces.BUSINESS_ZONE);
            return instance().resolve("demo-" + now.format(STAMP)).toAbsolutePath().normalize();
        }
        Path folder = dir().get().toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(folder.toString());
                }
            }
        }
        return folder;
    }
}
