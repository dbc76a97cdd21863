package org.eport.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.desk.Advice;
import org.eport.core.desk.Advisor;
import org.eport.core.desk.Advisor.Answer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is the matter with a document that cannot be found or worked on, and who has to do what. */
@Command(name = "diagnose")
final class Diagnose extends DeskTask {

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "cli.option.number")
    private String number;

    @Option(names = "--answer", paramLabel = "QUESTION=ANSWER", descriptionKey = "cli.option.answer")
    private Map<String, Answer> answers = new LinkedHashMap<>();

    @Option(names = "--released", paramLabel = "ANSWER", descriptionKey = "cli.option.released")
    private Answer released;

    @Option(names = "--safe-has-data", paramLabel = "ANSWER", descriptionKey = "cli.option.safeHasData")
    private Answer safeHasData;

    @Option(names = "--port-wrong", paramLabel = "ANSWER", descriptionKey = "cli.option.portWrong")
    private Answer portWrong;

    Diagnose(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        Advisor advisor = advisor(signedIn);
        String bare = number.substring(number.indexOf('/') + 1);
        Advice advice = advisor.advise(signedIn.workplace(), signedIn.session(), bare, said(advisor),
                setting().clock());
        report().show("diagnosis", new AdviceShown(bare, advice));
        return Ending.of(advice.finding().answered());
    }

    /** The one of the type that was named, else the only one, else the one of the document's type. */
    private Advisor advisor(SignedIn signedIn) throws Problem {
        List<Advisor> all = signedIn.workplace().subsystems().stream()
                .flatMap(subsystem -> subsystem.advisors().stream()).toList();
        if (all.size() == 1 && !number.contains("/")) {
            return all.get(0);
        }
        if (all.isEmpty()) {
            throw Problem.environment("cli.diagnose.nobody");
        }
        String type = signedIn.types(report().words()).locate(signedIn.session(), number).type().id();
        return all.stream().filter(one -> one.type().equals(type)).findFirst()
                .orElseThrow(() -> Problem.usage("cli.usage.noAdvice", type,
                        all.stream().map(Advisor::type).collect(Collectors.joining(", "))));
    }

    private Map<String, Answer> said(Advisor advisor) throws Problem {
        Map<String, Answer> all = new LinkedHashMap<>(answers);
        put(all, "released", released);
        put(all, "safeHasData", safeHasData);
        put(all, "portWrong", portWrong);
        for (String question : all.keySet()) {
            if (!advisor.questions().contains(question)) {
                throw Problem.usage("cli.usage.question", question, String.join(", ", advisor.questions()));
            }
        }
        return all;
    }

    private static void put(Map<String, Answer> all, String question, Answer answer) {
        if (answer != null) {
            all.put(question, answer);
        }
    }
}
