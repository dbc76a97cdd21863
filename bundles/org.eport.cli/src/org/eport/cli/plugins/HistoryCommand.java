package org.eport.cli.plugins;

import java.util.List;

import org.eport.cli.DeskTask;
import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.cli.SignedIn;
import org.eport.rollout.PastChange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says who changed the plug-ins here and when, and what was refused, newest first. */
@Command(name = "history")
final class HistoryCommand extends DeskTask {

    private static final int MOST = 1_000;

    @Option(names = {"-n", "--count"}, paramLabel = "N", descriptionKey = "cli.option.pastCount",
            defaultValue = "20")
    private int count;

    HistoryCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        if (count < 1 || count > MOST) {
            throw Problem.usage("cli.plugins.count", count, MOST);
        }
        List<PastChange> all = Door.open(setting(), instance(), signedIn.workplace())
                .history(signedIn.session(), count + 1);
        report().each("history", all.stream().limit(count).map(PastChangeShown::new).toList());
        if (all.isEmpty()) {
            report().line("cli.plugins.past.none");
        } else if (all.size() > count) {
            report().line("cli.plugins.past.more", count);
        }
        report().put("more", all.size() > count);
        return Ending.DONE;
    }
}
