package org.eport.cli;

import java.util.Set;

import org.eport.exportreceipt.Diagnosis;
import org.eport.exportreceipt.DiagnosisCase;
import org.eport.exportreceipt.DiagnosisFacts;
import org.eport.exportreceipt.DiagnosisFacts.Answer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says what is the matter with a verification form that cannot be found or submitted, and who has to do what.
 */
@Command(name = "diagnose")
final class Diagnose extends DeskTask {

    private static final Set<DiagnosisCase> NO_ANSWER =
            Set.of(DiagnosisCase.NO_ACCESS, DiagnosisCase.NOT_FOUND);

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "cli.option.number")
    private String number;

    @Option(names = "--released", paramLabel = "ANSWER", descriptionKey = "cli.option.released",
            defaultValue = "UNKNOWN")
    private Answer released;

    @Option(names = "--safe-has-data", paramLabel = "ANSWER", descriptionKey = "cli.option.safeHasData",
            defaultValue = "UNKNOWN")
    private Answer safeHasData;

    @Option(names = "--port-wrong", paramLabel = "ANSWER", descriptionKey = "cli.option.portWrong",
            defaultValue = "UNKNOWN")
    private Answer portWrong;

    Diagnose(Setting setting) {
        super(setting);
    }

    @Override
    Ending run(SignedIn signedIn) {
        Diagnosis.Advice advice = Diagnosis.in(signedIn.workplace(), setting().clock())
                .of(signedIn.session(), number, new DiagnosisFacts(released, safeHasData, portWrong));
        report().show("diagnosis", new AdviceShown(number, advice));
        return Ending.of(!NO_ANSWER.contains(advice.found()));
    }
}
