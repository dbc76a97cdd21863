package org.eport.cli.plugins;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.DeskTask;
import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.cli.Shown;
import org.eport.cli.SignedIn;
import org.eport.cli.Words;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.ring.HealthFolder;
import org.eport.rollout.ring.HealthReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets the installation test itself and puts the signed report beside a site, for the rings. */
@Command(name = "health")
final class HealthCommand extends DeskTask {

    @Option(names = "--site", required = true, paramLabel = "FOLDER", descriptionKey = "cli.option.healthSite")
    private String typed;

    HealthCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        Site site = local(typed);
        Rollout rollout = Door.open(setting(), instance(), signedIn.workplace());
        byte[] signed = rollout.health(signedIn.session());
        Path file = HealthFolder.write(site.folder(), signed);
        HealthReport report = HealthReport.read(signed, signedIn.workplace().trust(), setting().clock().instant())
                .report();
        report().put("file", file, "cli.plugins.reported", file);
        report().show("report", new ReportShown(report));
        return Ending.of(report.good());
    }

    static Site local(String typed) throws RolloutException, Problem {
        Site site = Site.of(typed);
        if (!site.local()) {
            throw Problem.usage("cli.plugins.notFolder", typed);
        }
        return site;
    }

    /** What the self-test found. */
    private record ReportShown(HealthReport report) implements Shown {

        @Override
        public Object tree(Words words) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("branch", report.branch());
            tree.put("installation", report.installation());
            tree.put("product", report.product());
            tree.put("state", report.state());
            tree.put("good", report.good());
            tree.put("plugins", report.plugins());
            tree.put("selfTest", report.results().stream().map(one -> {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("name", one.name());
                result.put("ok", one.ok());
                result.put("text", one.text().in(words.locale()));
                return result;
            }).toList());
            return tree;
        }

        @Override
        public List<String> lines(Words words) {
            return report.results().stream().map(one -> words.say(one.ok() ? "cli.plugins.well" : "cli.plugins.unwell",
                    one.name(), one.text().in(words.locale()))).toList();
        }
    }
}
