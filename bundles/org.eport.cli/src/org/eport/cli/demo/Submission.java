package org.eport.cli.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eport.cli.AdviceShown;
import org.eport.core.desk.Advisor;
import org.eport.core.desk.Request;

/**
 * Steps 9 and 10: submission with what goes wrong in it, a declaration that changes afterwards, and what SAFE
 * gets.
 */
final class Submission {

    private final Stage stage;
    private final Cast cast;
    private final Declarations declarations;
    private final Clock clock;

    Submission(Stage stage, Cast cast, Declarations declarations, Clock clock) {
        this.stage = stage;
        this.cast = cast;
        this.declarations = declarations;
        this.clock = clock;
    }

    void play() throws Exception {
        Player operator = cast.player("operator1");
        Player safe = cast.player("safe1");
        stage.step(9);
        List<String> batch =
                List.of(Stage.form(1), Stage.form(2), Stage.form(3), Stage.form(11), Stage.form(20));
        stage.play(operator, "submitBatch", Stage.form("submit", batch, Map.of()), 3, batch.size());
        diagnose(operator, 11);
        declarations.sendMissingCopy();
        stage.accepted(operator, "submit", one("submit", 11), Stage.form(11));
        declarations.receive("declaration-2-changed.xml", "receiveChange");
        stage.refused(safe, "verifyTooEarly", one("verify", 2), Stage.form(2));
        diagnose(operator, 2);
        stage.accepted(operator, "submitAgain", one("submit", 2), Stage.form(2));
        stage.state(operator, 1, 20);

        stage.step(10);
        stage.note("safeSees", safe.session().holder().organisationName(),
                stage.count(safe, "submitStatus", "SUBMITTED"));
        Player elsewhere = cast.player("safe440300");
        stage.note("safeSees", elsewhere.session().holder().organisationName(),
                stage.count(elsewhere, "submitStatus", "SUBMITTED"));
    }

    private static Request one(String action, int form) {
        return Stage.form(action, List.of(Stage.form(form)), Map.of());
    }

    private void diagnose(Player who, int form) {
        Advisor advisor = stage.workplace().subsystems().stream().flatMap(one -> one.advisors().stream())
                .filter(one -> one.type().equals(Stage.FORM)).findFirst().orElseThrow();
        String number = Stage.form(form);
        stage.note("diagnose", number);
        stage.report().add("events", new Indented(stage.step(),
                new AdviceShown(number, advisor.advise(stage.workplace(), who.session(), number, clock))));
    }
}
