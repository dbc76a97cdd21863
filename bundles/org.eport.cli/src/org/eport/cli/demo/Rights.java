package org.eport.cli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Permission;
import org.eport.core.desk.Workplaces;

/**
 * Before the business begins: own PINs, and the operator's right, approved at three levels (domain facts
 * 3.1.5).
 */
final class Rights {

    private static final String TYPE = "core.permission";

    private final Stage stage;
    private final Cast cast;
    private final Clock clock;

    Rights(Stage stage, Cast cast, Clock clock) {
        this.stage = stage;
        this.cast = cast;
        this.clock = clock;
    }

    void play() throws Exception {
        stage.step(0);
        stage.note("pins", cast.changePins());
        Player operator = cast.player("operator1");
        Player officer = cast.player("safe1");
        stage.refused(operator, "noRight",
                Stage.request(Supply.APPLICATION, "apply", List.of(), Map.of("copies", "25")));
        List<String> right = List.of(Permission.number(operator.card(), "exportreceipt"));
        stage.accepted(cast.player("legal1"), "applyRight", Stage.request(TYPE, "apply", right,
                Map.of("office", officer.session().holder().organisation())));
        stage.accepted(officer, "approve", Stage.request(TYPE, "approveLevel1", right, Map.of()), 1);
        stage.accepted(cast.player("safe2"), "approve",
                Stage.request(TYPE, "approveLevel2", right, Map.of()), 2);
        stage.accepted(cast.player("safe3"), "approveLast", Stage.request(TYPE, "approveLevel3", right,
                Map.of("validTo", inAYear())), inAYear());
        stage.document(cast.player("safe3"), TYPE, right.get(0));
    }

    private String inAYear() {
        return LocalDate.ofInstant(clock.instant(), Workplaces.BUSINESS_ZONE).plusYears(1)
                .format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
