package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

/** Steps 1 to 3: blank forms are applied for, issued and collected. */
final class Supply {

    static final String APPLICATION = "exportreceipt.application";
    private static final int COPIES = 25;

    private final Stage stage;
    private final Cast cast;

    Supply(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play() throws Exception {
        Player operator = cast.player("operator1");
        stage.step(1);
        String application = stage.accepted(operator, "apply", Stage.request(APPLICATION, "apply", List.of(),
                Map.of("copies", Integer.toString(COPIES))), COPIES).get(0).number();
        stage.document(operator, APPLICATION, application);

        stage.step(2);
        stage.accepted(cast.player("safe1"), "issue", Stage.request(APPLICATION, "issue",
                List.of(application), Map.of("firstNumber", Stage.form(1))), COPIES, Stage.form(1));
        stage.state(operator, 1, COPIES);

        stage.step(3);
        stage.note("paper", stage.count(operator, "safeStatus", "VALID"));
    }
}
