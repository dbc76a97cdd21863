package org.eport.rollout.internal;

import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.catalogue.Catalogues;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.catalogue.SiteReader;
import org.eport.rollout.ring.HealthFolder;
import org.eport.rollout.ring.RingGate;
import org.eport.rollout.ring.RolloutFile;
import org.eport.rollout.trust.TrustedKeys;

/** A site's rollout file and the health reports beside it, seen from this installation's branch. */
record Rings(RingGate gate, String branch) {

    private static final int MOST_SIGNATURE = 1 << 16;

    /** A site that never had a rollout file offers everything to everybody; one that had it has to show it. */
    static Rings of(Rooms rooms, TrustedKeys keys, Catalogues catalogues, Published published)
            throws RolloutException {
        SiteReader reader = rooms.reader();
        Site site = published.site();
        Optional<byte[]> file = reader.find(site, RolloutFile.NAME, RolloutFile.MOST_BYTES);
        String name = "rollout " + published.catalogue().site();
        if (file.isEmpty() && catalogues.known(name)) {
            throw new RolloutException(Message.of("rollout.refused.ringsGone", site.shown()),
                    Message.of("rollout.refused.ringsGone.remedy"));
        }
        if (file.isEmpty()) {
            return new Rings(RingGate.none(), "");
        }
        keys.check(site.shown() + RolloutFile.NAME, file.get(),
                reader.find(site, RolloutFile.SIGNATURE, MOST_SIGNATURE).orElse(new byte[0]));
        if (!catalogues.newest(name, RolloutFile.read(file.get()).serial())) {
            throw new RolloutException(Message.of("rollout.refused.replayed", site.shown() + RolloutFile.NAME, ""),
                    Message.of("rollout.refused.replayed.remedy"));
        }
        var reports = site.local() ? HealthFolder.read(site.folder())
                : HealthFolder.read((report, most) -> reader.find(site, report, most));
        return new Rings(RingGate.open(file.get(), reports, rooms.workplace().trust(), rooms.clock().instant()),
                rooms.deployment().branch());
    }

    Optional<Message> held(Plugin plugin) {
        return gate.held(branch, plugin.id(), plugin.version());
    }
}
