package org.eport.cli.demo;

import java.util.List;
import java.util.Map;

/** Step 11: SAFE verifies what was submitted, with the papers on the desk. */
final class WriteOff {

    private final Stage stage;
    private final Cast cast;

    WriteOff(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play() throws Exception {
        Player safe = cast.player("safe1");
        List<String> forms = List.of(Stage.form(1), Stage.form(2), Stage.form(11));
        stage.step(11);
        stage.accepted(safe, "verify", Stage.form("verify", forms, Map.of()), forms.size());
        stage.state(safe, 1, 25);
    }
}
