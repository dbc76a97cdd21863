package org.eport.cli.plugins;

import java.util.List;
import java.util.Optional;

import org.eport.cli.CardTask;
import org.eport.cli.Ending;
import org.eport.cli.Setting;
import org.eport.cli.SignedIn;
import org.eport.core.desk.Workplace;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.rollout.Rollout;
import org.eport.rollout.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which sites the installation asks when none is named, or sets them; only setting needs a card. */
@Command(name = "sites")
final class SitesCommand extends CardTask {

    @Option(names = "--set", arity = "1..*", paramLabel = "SITE", descriptionKey = "cli.option.setSites")
    private List<String> wanted;

    SitesCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        return wanted == null ? show() : set(SiteOption.sites(wanted));
    }

    private Ending show() throws Exception {
        try (Workplace workplace = new Unopened(instance())) {
            show(Door.open(setting(), instance(), workplace));
        }
        return Ending.DONE;
    }

    private Ending set(List<Site> sites) throws Exception {
        try (SignedIn signedIn = signIn()) {
            Rollout rollout = Door.open(setting(), instance(), signedIn.workplace());
            Optional<Refusal> refusal = rollout.refused(signedIn.session());
            if (refusal.isPresent()) {
                throw new RefusedException(refusal.get());
            }
            rollout.sites(sites);
            show(rollout);
        }
        return Ending.DONE;
    }

    private void show(Rollout rollout) {
        List<String> shown = rollout.sites().stream().map(Site::shown).toList();
        report().put("sites", shown);
        shown.forEach(site -> report().line("cli.plugins.site", site));
        if (shown.isEmpty()) {
            report().line("cli.plugins.noSites");
        }
    }
}
