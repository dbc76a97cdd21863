package org.eport.cli.plugins;

import java.util.List;
import java.util.Set;

import org.eport.cli.DeskTask;
import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.cli.SignedIn;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.Wish;

import picocli.CommandLine.Mixin;

/** A wish about plug-ins: prepared beside what is in force, then put in force or thrown away. */
abstract class WishTask extends DeskTask {

    /** A script that runs twice has nothing left to do the second time, which is no failure. */
    private static final Set<String> NOTHING_TO_DO = Set.of("rollout.upToDate", "rollout.already");

    @Mixin
    private SiteOption sites;

    WishTask(Setting setting) {
        super(setting);
    }

    abstract Wish wish() throws Problem;

    /** What becomes of a preview; it must not stay behind. */
    abstract void decide(Rollout rollout, SignedIn signedIn, Preview preview) throws RolloutException;

    @Override
    protected final Ending run(SignedIn signedIn) throws Exception {
        Wish wish = wish();
        Rollout rollout = Door.open(setting(), instance(), signedIn.workplace());
        boolean comes = wish.kind() == Wish.Kind.INSTALL || wish.kind() == Wish.Kind.UPDATE;
        List<Site> asked = comes ? sites.needed(rollout) : sites.of(rollout);
        Preview preview;
        try {
            preview = rollout.prepare(signedIn.session(), asked, wish, new Watching(report()));
        } catch (RolloutException e) {
            if (!NOTHING_TO_DO.contains(e.text().key())) {
                throw e;
            }
            report().put("changed", false, "cli.plugins.nothing", e.text(), e.remedy());
            report().put("reason", e.text().key());
            return Ending.DONE;
        }
        decide(rollout, signedIn, preview);
        return Ending.DONE;
    }
}
