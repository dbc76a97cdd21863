package org.eport.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eport.core.code.CodeException;
import org.eport.core.code.NumberRange;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes one action on documents, singly, listed or as a run of numbers: everything that is done is done with
 * this.
 */
@Command(name = "act")
final class Act extends DeskTask {

    @Parameters(index = "0", paramLabel = "ACTION", descriptionKey = "cli.option.action")
    private String action;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NUMBER", descriptionKey = "cli.option.numbers")
    private List<String> numbers = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "cli.option.type")
    private String type;

    @Option(names = "--input", paramLabel = "FIELD=VALUE", descriptionKey = "cli.option.input")
    private Map<String, String> input = new LinkedHashMap<>();

    @ArgGroup(exclusive = false)
    private Run run;

    /** First number and how many (起始号 + 份数). */
    private static final class Run {

        @Option(names = "--range", required = true, paramLabel = "START", descriptionKey = "cli.option.range")
        private String start;

        @Option(names = "--count", required = true, paramLabel = "N", descriptionKey = "cli.option.count")
        private int count;
    }

    Act(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        Flow<?> flow = flow(signedIn);
        List<String> all = numbers();
        check(flow, all);
        Outcomes outcomes = new Outcomes(flow.type(), signedIn.desk().performAll(signedIn.session(),
                new Request(flow.type().id(), action, all, input), Progress.NONE));
        report().show("results", outcomes);
        return Ending.of(outcomes.allAccepted());
    }

    /** The type that was named, else the only one with such an action, else the one of the first number. */
    private Flow<?> flow(SignedIn signedIn) throws Problem {
        Types types = signedIn.types(report().words());
        Optional<String> first = numbers.stream().findFirst()
                .or(() -> Optional.ofNullable(run).map(one -> one.start));
        if (type != null) {
            return types.named(type);
        }
        if (first.filter(number -> number.contains("/")).isPresent()) {
            return types.locate(signedIn.session(), first.get()).flow();
        }
        List<Flow<?>> fitting = types.all().stream().filter(flow -> flow.action(action)
                .filter(one -> first.isEmpty() == (one.mode() == Action.Mode.CREATE)).isPresent()).toList();
        if (fitting.size() > 1 && first.isPresent()) {
            return types.locate(signedIn.session(), first.get()).flow();
        }
        if (fitting.size() != 1) {
            throw Problem.usage(fitting.isEmpty() ? "cli.usage.noAction" : "cli.usage.whichType", action,
                    Types.names(fitting.isEmpty() ? types.all() : fitting));
        }
        return fitting.get(0);
    }

    private List<String> numbers() throws CodeException {
        Set<String> all = new LinkedHashSet<>();
        numbers.forEach(number -> all.add(bare(number)));
        if (run != null) {
            String start = bare(run.start);
            NumberRange range =
                    NumberRange.of(start, Math.clamp(trailingDigits(start), 1, 18), run.count);
            report().put("range", range.toString(), "cli.act.range", range.start(), range.end(),
                    range.count());
            all.addAll(range.numbers());
        }
        return List.copyOf(all);
    }

    private static String bare(String number) {
        return number.substring(number.indexOf('/') + 1);
    }

    private static int trailingDigits(String number) {
        return number.length() - number.replaceAll("[0-9]+$", "").length();
    }

    /** What the desk takes for a programmer's mistake is here a person's. */
    private void check(Flow<?> flow, List<String> all) throws Problem {
        Action<?> one = flow.action(action).orElse(null);
        if (one == null) {
            throw Problem.usage("cli.usage.noActionOfType", flow.type().id(), action,
                    String.join(", ", flow.actions().stream().map(Action::id).toList()));
        }
        boolean fits = switch (one.mode()) {
            case CREATE -> all.isEmpty();
            case CREATE_OR_CHANGE -> all.size() == 1;
            case CHANGE -> !all.isEmpty() && all.size() <= Desk.MOST;
        };
        if (!fits) {
            throw Problem.usage("cli.usage.numbers." + one.mode(), action, Desk.MOST);
        }
    }
}
