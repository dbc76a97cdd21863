package org.eport.cli.plugins;

import java.util.List;

import org.eport.cli.Ending;
import org.eport.cli.FolderTask;
import org.eport.cli.Setting;
import org.eport.core.desk.Workplace;
import org.eport.rollout.Overview;
import org.eport.rollout.Rollout;
import org.eport.rollout.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is installed and what the sites offer. Needs no card and no store. */
@Command(name = "list")
final class ListCommand extends FolderTask {

    @Mixin
    private SiteOption sites;

    ListCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        try (Workplace workplace = new Unopened(instance())) {
            Rollout rollout = Door.open(setting(), instance(), workplace);
            List<Site> asked = sites.of(rollout);
            Overview overview = rollout.overview(asked, new Watching(report()));
            OverviewShown shown = new OverviewShown(overview);
            report().show("plugins", shown);
            report().each("unread", UnreadSite.of(overview));
            if (rollout.restartDue()) {
                report().put("restartDue", true, "cli.plugins.restartDue");
            } else {
                report().put("restartDue", false);
            }
            return UnreadSite.ending(overview);
        }
    }
}
