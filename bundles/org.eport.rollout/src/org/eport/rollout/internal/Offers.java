package org.eport.rollout.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.Versions;
import org.eport.rollout.catalogue.Catalogues;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.trust.TrustedKeys;

/**
 * Everything a few sites offer this installation now.
 *
 * @param unread sites that could not be read or were refused
 */
record Offers(List<Published> published, List<Offer> all, Map<Site, RolloutException> unread) {

    /** Reads catalogues and rollout files; a site that is refused does not keep the others from being read. */
    static Offers read(Rooms rooms, List<Site> sites) {
        Offers offers = new Offers(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (Site site : sites) {
            try {
                TrustedKeys keys = TrustedKeys.read(rooms.installation().keys());
                Catalogues catalogues = new Catalogues(rooms.reader(), keys,
                        rooms.installation().states().resolve("serials.json"), rooms.clock());
                for (Published one : catalogues.read(site, offers.unread()::put)) {
                    offers.add(one, () -> Rings.of(rooms, keys, catalogues, one));
                }
            } catch (RolloutException e) {
                offers.unread().put(site, e);
            }
        }
        return offers;
    }

    /** Rings that may be refused. */
    private interface Asked {

        Rings rings() throws RolloutException;
    }

    private void add(Published one, Asked asked) {
        try {
            Rings rings = asked.rings();
            published.add(one);
            one.catalogue().plugins().forEach(plugin -> all.add(new Offer(plugin, one, rings.held(plugin))));
        } catch (RolloutException e) {
            unread.put(one.site(), e);
        }
    }

    /** The newest version that is offered; held ones are not. */
    Optional<Offer> newest(String plugin) {
        return all.stream().filter(offer -> offer.plugin().id().equals(plugin) && offer.held().isEmpty())
                .max(Comparator.comparing(Offer::plugin, Offers::compare));
    }

    Optional<Offer> newestHeld(String plugin) {
        return all.stream().filter(offer -> offer.plugin().id().equals(plugin) && offer.held().isPresent())
                .max(Comparator.comparing(Offer::plugin, Offers::compare));
    }

    Optional<Offer> exactly(String plugin, String version) {
        return all.stream().filter(offer -> offer.plugin().id().equals(plugin)
                && offer.plugin().version().equals(version)).findFirst();
    }

    private static int compare(Plugin one, Plugin other) {
        return Versions.newer(one.version(), other.version()) ? 1
                : Versions.newer(other.version(), one.version()) ? -1 : 0;
    }
}
