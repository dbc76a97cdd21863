package org.eport.rollout.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Versions;
import org.eport.rollout.Wish;
import org.eport.rollout.Words;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.p2.Provisioner.Wanted;

/**
 * Which features at which versions a wish means, and from which sites.
 */
record Choice(List<Wanted> wanted, List<Published> from) {

    /** Every refusal that needs no byte of a plug-in. */
    static Choice of(Rooms rooms, Wish wish, Features.Installed installed, Offers offers) throws RolloutException {
        List<Wanted> wanted = new ArrayList<>();
        List<Published> from = new ArrayList<>();
        for (String typed : names(wish, installed, offers)) {
            String id = typed.endsWith(".feature") ? typed : typed + ".feature";
            Optional<Plugin> present = installed.plugins().stream().filter(one -> one.id().equals(id)).findFirst();
            if (wish.kind() == Wish.Kind.REMOVE) {
                wanted.add(removal(id, present, installed.roots()));
            } else {
                Offer offer = offer(wish, id, present, offers);
                notLower(rooms, offer.plugin());
                wanted.add(new Wanted(id, Optional.of(offer.plugin().version())));
                from.add(offer.published());
            }
        }
        return new Choice(List.copyOf(wanted), from.stream().distinct().toList());
    }

    private static List<String> names(Wish wish, Features.Installed installed, Offers offers) throws RolloutException {
        if (wish.kind() != Wish.Kind.UPDATE || !wish.plugins().isEmpty()) {
            if (wish.plugins().isEmpty()) {
                throw refused("rollout.none");
            }
            return wish.plugins().stream().distinct().toList();
        }
        List<String> updatable = installed.plugins().stream().filter(one -> offers.newest(one.id())
                .filter(offer -> Versions.newer(offer.plugin().version(), one.version())).isPresent())
                .map(Plugin::id).toList();
        if (updatable.isEmpty()) {
            throw refused("rollout.upToDate");
        }
        return updatable;
    }

    private static Wanted removal(String id, Optional<Plugin> present, Set<String> roots) throws RolloutException {
        if (present.isEmpty()) {
            throw refused("rollout.notInstalled", id);
        }
        if (!roots.contains(id)) {
            throw refused("rollout.clash.base", id);
        }
        return new Wanted(id, Optional.empty());
    }

    private static Offer offer(Wish wish, String id, Optional<Plugin> present, Offers offers) throws RolloutException {
        if (wish.kind() == Wish.Kind.UPDATE && present.isEmpty()) {
            throw refused("rollout.notInstalled", id);
        }
        Optional<Offer> offer = wish.version().isEmpty() ? offers.newest(id) : offers.exactly(id, wish.version());
        Optional<Offer> held = offer.isPresent() ? offer.filter(one -> one.held().isPresent()) : offers.newestHeld(id);
        if (held.isPresent()) {
            throw new RolloutException(Message.of("rollout.held", named(held.get().plugin()),
                    held.get().plugin().version(), held.get().held().orElseThrow()), Message.of("rollout.held.remedy"));
        }
        if (offer.isEmpty()) {
            for (RolloutException unread : offers.unread().values()) {
                throw unread;
            }
            throw refused("rollout.notOffered", id);
        }
        if (present.isPresent() && present.get().version().equals(offer.get().plugin().version())) {
            throw refused("rollout.already", named(present.get()), present.get().version());
        }
        return offer.get();
    }

    private static void notLower(Rooms rooms, Plugin plugin) throws RolloutException {
        Optional<String> highest = rooms.highest().of(plugin.id());
        if (highest.isPresent() && Versions.newer(highest.get(), plugin.version())) {
            throw refused("rollout.refused.downgrade", named(plugin), plugin.version(), highest.get());
        }
    }

    private static Object named(Plugin plugin) {
        return plugin.name().equals(Words.NONE) ? plugin.id()
                : Message.of("rollout.plugin", plugin.name().zh(), plugin.name().en());
    }

    private static RolloutException refused(String key, Object... args) {
        return new RolloutException(Message.of(key, args), Message.of(key + ".remedy", args));
    }
}
