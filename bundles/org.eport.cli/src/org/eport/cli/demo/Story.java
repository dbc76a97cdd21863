package org.eport.cli.demo;

import java.nio.file.Path;
import java.time.Clock;

import org.eport.cli.Report;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;

/**
 * The eleven steps of the business (domain facts 4.1) with 25 forms and 3 declarations, told from beginning
 * to end.
 */
public final class Story {

    private final Path folder;
    private final Workplace workplace;
    private final EvaluationSet set;
    private final Clock clock;
    private final Report report;

    public Story(Path folder, Workplace workplace, EvaluationSet set, Clock clock, Report report) {
        this.folder = folder;
        this.workplace = workplace;
        this.set = set;
        this.clock = clock;
        this.report = report;
    }

    /**
     * @return whether the ledger was found sound at the end; every other surprise ends the story with an
     * exception
     */
    public boolean tell() throws Exception {
        long start = System.nanoTime();
        Stage stage = new Stage(workplace, report);
        try (Cast cast = new Cast(workplace, set)) {
            new Rights(stage, cast, clock).play();
            new Supply(stage, cast).play();
            new Filing(stage, cast).play();
            Declarations declarations = new Declarations(stage, cast, new Samples(folder.resolve("samples")));
            declarations.play();
            new Submission(stage, cast, declarations, clock).play();
            new WriteOff(stage, cast).play();
            return new Finale(stage, folder, start).play();
        }
    }
}
