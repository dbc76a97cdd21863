package org.eport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eport.core.desk.Workplace;
import org.eport.core.identity.FirstStart;

/** The way into an instance folder: makes the first start, opens the rooms, and lets their texts be heard. */
final class Entrance {

    private final Setting setting;
    private final Path instance;

    Entrance(Setting setting, Path instance) {
        this.setting = setting;
        this.instance = instance.toAbsolutePath().normalize();
    }

    Path instance() {
        return instance;
    }

    /** For work with a card; a folder that trusts nobody yet gets the evaluation set, and it is said so. */
    Workplace forCards() throws IOException {
        FirstStart first = new FirstStart(instance, setting.clock());
        if (first.due()) {
            first.make();
            setting.report().notice("cli.evaluation.made", instance);
        }
        return open();
    }

    /** For work that needs no card, and so must not make a store where none is. */
    Workplace forReading() throws Problem {
        if (!Files.isDirectory(instance.resolve("store"))) {
            throw Problem.environment("cli.store.none", instance);
        }
        return open();
    }

    /** For what is the same in every folder. */
    Workplace open() {
        Workplace workplace = setting.installed().open(instance);
        setting.report().words().learn(workplace.texts());
        return workplace;
    }
}
