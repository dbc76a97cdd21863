package org.eport.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import org.eport.cli.Installed;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.Session;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.Site;
import org.eport.rollout.Steps;
import org.eport.rollout.Wish;

/**
 * Runs in the product whose plug-ins are changed and does what the page of the workbench does: lists the sites, installs
 * and reverts one plug-in after the other, and leaves with all of them in force. Writes a line for each measurement.
 */
public final class PluginRehearsal {

    static final String LIST = "list";
    static final String INSTALL = "install";
    static final String REVERT = "revert";
    static final String INSTALL_ALL = "install.all";
    static final String STATE = "state";

    private static final int ROUNDS = 5;

    private final Installed installed;
    private final Path folder;

    /** @param folder with the sites, and the documents of a branch whose card was not used yet */
    public PluginRehearsal(Installed installed, Path folder) {
        this.installed = installed;
        this.folder = folder;
    }

    public void run() throws Exception {
        Path instance = instance(folder);
        List<Site> sites = IntStream.range(0, PluginBench.BRANCHES).mapToObj(number -> PluginSites.folder(folder, number))
                .map(Site::of).toList();
        EvaluationSet set = EvaluationSet.create(instance, Clock.systemUTC());
        try (Workplace workplace = installed.open(instance)) {
            Session session = new Crew(workplace, set).branch();
            Rollout rollout = installed.rollout(instance, workplace);
            for (int round = 0; round < ROUNDS; round++) {
                list(rollout, sites);
            }
            for (int round = 0; round < ROUNDS; round++) {
                change(INSTALL, rollout, session, sites, Wish.install(PluginSites.plugin(round)));
                change(REVERT, rollout, session, sites, Wish.revert());
            }
            Preview all = change(INSTALL_ALL, rollout, session, sites, Wish.install(IntStream.range(0, sites.size())
                    .mapToObj(PluginSites::plugin).toArray(String[]::new)));
            tell(STATE, all.state());
        }
    }

    static Path instance(Path folder) {
        return folder.resolve("branch");
    }

    static Path record(Path folder) {
        return folder.resolve("plugins.txt");
    }

    private void list(Rollout rollout, List<Site> sites) throws IOException {
        long start = System.nanoTime();
        long offered = rollout.overview(sites, Steps.NONE).plugins().stream()
                .filter(plugin -> plugin.offered().isPresent()).count();
        tell(LIST, since(start));
        if (offered != sites.size()) {
            throw new IllegalStateException(offered + " of " + sites.size() + " plug-ins are offered");
        }
    }

    private Preview change(String what, Rollout rollout, Session session, List<Site> sites, Wish wish)
            throws Exception {
        long start = System.nanoTime();
        Preview preview = rollout.prepare(session, sites, wish, Steps.NONE);
        rollout.commit(session, preview);
        tell(what, since(start));
        return preview;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void tell(String what, double value) throws IOException {
        Files.writeString(record(folder), what + " " + value + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
