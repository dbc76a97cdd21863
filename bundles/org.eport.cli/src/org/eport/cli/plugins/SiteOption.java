package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;

import picocli.CommandLine.Option;

/** Which sites a command asks: those that are named, else those of the installation. */
final class SiteOption {

    @Option(names = "--site", paramLabel = "SITE", descriptionKey = "cli.option.site")
    private List<String> typed = new ArrayList<>();

    /** None when none is named and the installation has none. */
    List<Site> of(Rollout rollout) throws RolloutException {
        return typed.isEmpty() ? rollout.sites() : sites(typed);
    }

    /** The same for what comes from a site and so needs one. */
    List<Site> needed(Rollout rollout) throws RolloutException, Problem {
        List<Site> sites = of(rollout);
        if (sites.isEmpty()) {
            throw Problem.usage("cli.plugins.noSite");
        }
        return sites;
    }

    static List<Site> sites(List<String> typed) throws RolloutException {
        List<Site> sites = new ArrayList<>();
        for (String one : typed) {
            sites.add(Site.of(one));
        }
        return sites;
    }
}
