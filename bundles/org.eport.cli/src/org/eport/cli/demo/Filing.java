package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

import org.eport.core.code.NumberRange;
import org.eport.core.desk.Request;

/**
 * Steps 4 to 6: forms are filed at a port, customs gets them and looks at them; a wrong port is put right.
 */
final class Filing {

    private static final String RIGHT = "5700";
    private static final String WRONG = "5300";
    private static final int BATCH = 9;

    private final Stage stage;
    private final Cast cast;

    Filing(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play() throws Exception {
        fileAtPort();
        toCustoms();
        customsLooks();
    }

    private void fileAtPort() throws Exception {
        Player operator = cast.player("operator1");
        stage.step(4);
        stage.accepted(operator, "file", file(Stage.forms(1, 1), RIGHT), Stage.form(1), RIGHT);
        NumberRange batch = Stage.range(Stage.form(2), BATCH);
        stage.note("range", batch.start(), batch.count(), batch.end());
        stage.accepted(operator, "fileBatch", file(batch.numbers(), RIGHT), batch.start(), batch.end(),
                RIGHT);
        stage.accepted(operator, "fileWrong", file(Stage.forms(11, 1), WRONG), Stage.form(11), WRONG);
        stage.refused(operator, "fileTwice", file(Stage.forms(1, 1), WRONG), Stage.form(1));
        stage.accepted(operator, "lose", bare("reportLoss", Stage.forms(20, 1)), Stage.form(20));
        stage.state(operator, 1, 25);
    }

    private void toCustoms() throws Exception {
        Player operator = cast.player("operator1");
        Player there = cast.player("customs5700");
        Player elsewhere = cast.player("customs5300");
        List<String> astray = Stage.forms(11, 1);
        stage.step(5);
        stage.accepted(there, "acknowledge", bare("acknowledgeFiling", Stage.forms(1, 10)), 10);
        stage.accepted(elsewhere, "acknowledge", bare("acknowledgeFiling", astray), 1);
        stage.state(operator, 1, 11);
        stage.note("wrongPort", Stage.form(11), WRONG, RIGHT);
        stage.accepted(operator, "cancelFiling", bare("cancelFiling", astray), Stage.form(11));
        stage.refused(operator, "fileTooEarly", file(astray, RIGHT), Stage.form(11), RIGHT);
        stage.accepted(elsewhere, "confirm", bare("confirmCancellation", astray), Stage.form(11));
        stage.accepted(operator, "fileAgain", file(astray, RIGHT), Stage.form(11), RIGHT);
        stage.accepted(there, "acknowledge", bare("acknowledgeFiling", astray), 1);
        stage.state(operator, 11, 1);
    }

    private void customsLooks() throws Exception {
        Player there = cast.player("customs5700");
        stage.step(6);
        stage.note("customsSees", there.session().holder().organisationName(),
                stage.count(there, "customsStatus", "UNUSED_SENT"));
        Player elsewhere = cast.player("customs5300");
        stage.note("customsSees", elsewhere.session().holder().organisationName(),
                stage.count(elsewhere, "customsStatus", "UNUSED_SENT"));
        stage.state(there, 1, 25);
    }

    private static Request bare(String action, List<String> numbers) {
        return Stage.form(action, numbers, Map.of());
    }

    private static Request file(List<String> numbers, String port) {
        return Stage.form("fileAtPort", numbers, Map.of("port", port));
    }
}
