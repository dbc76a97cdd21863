package org.eport.rollout.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.desk.Workplaces;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.trust.TrustedKeys;

/**
 * Reads and checks the catalogues of sites, and remembers the newest of each, so that an old one that is shown again is
 * refused.
 */
public final class Catalogues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Workplaces.BUSINESS_ZONE);
    private static final int MOST_SITES = 200;

    private final SiteReader reader;
    private final TrustedKeys keys;
    private final Path memory;
    private final Clock clock;

    /** @param memory file the newest serials are kept in */
    public Catalogues(SiteReader reader, TrustedKeys keys, Path memory, Clock clock) {
        this.reader = reader;
        this.keys = keys;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The catalogues at an address: one, or one for each site below a catalogue of sites.
     *
     * @param unread told each site below that could not be read
     */
    public List<Published> read(Site site, Unread unread) throws RolloutException {
        Published first = one(site);
        if (first.catalogue().sites().isEmpty()) {
            return List.of(first);
        }
        List<Published> all = new ArrayList<>();
        for (String below : first.catalogue().sites().stream().limit(MOST_SITES).toList()) {
            Site child = new Site(site.address().resolve(below + "/"));
            try {
                all.add(one(child));
            } catch (RolloutException e) {
                unread.tell(child, e);
            }
        }
        return all;
    }

    /** Told of a site that could not be read or was refused. */
    @FunctionalInterface
    public interface Unread {

        void tell(Site site, RolloutException why);
    }

    private Published one(Site site) throws RolloutException {
        byte[] json = reader.find(site, Catalogue.FILE, Catalogue.MOST_BYTES).orElseThrow(() ->
                new RolloutException(Message.of("rollout.refused.noCatalogue", site.shown()),
                        Message.of("rollout.refused.noCatalogue.remedy")));
        byte[] signature = reader.find(site, Catalogue.SIGNATURE, 1 << 16).orElse(new byte[0]);
        Signer signer = keys.check(site.shown() + Catalogue.FILE, json, signature);
        Catalogue catalogue = Catalogue.read(json);
        if (!clock.instant().isBefore(catalogue.expires())) {
            throw new RolloutException(Message.of("rollout.refused.expired", site.shown(),
                    DAY.format(catalogue.expires())), Message.of("rollout.refused.expired.remedy"));
        }
        notOlder(site, catalogue);
        return new Published(site, catalogue, signer);
    }

    private void notOlder(Site site, Catalogue catalogue) throws RolloutException {
        if (!newest(catalogue.site(), catalogue.serial())) {
            throw new RolloutException(Message.of("rollout.refused.replayed", site.shown(),
                    DAY.format(catalogue.issued())), Message.of("rollout.refused.replayed.remedy"));
        }
    }

    /** Whether there was ever anything of this name. */
    public synchronized boolean known(String name) throws RolloutException {
        return serials().containsKey(name);
    }

    /** Whether nothing newer of this name was seen before; what is newest now is remembered. */
    public synchronized boolean newest(String name, long serial) throws RolloutException {
        Map<String, Object> serials = serials();
        long newest = serials.get(name) instanceof Number seen ? seen.longValue() : 0;
        if (serial > newest) {
            serials.put(name, serial);
            remember(serials);
        }
        return serial >= newest;
    }

    private Map<String, Object> serials() throws RolloutException {
        try {
            return Files.exists(memory) ? JSON.std.mapFrom(Files.readString(memory)) : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new RolloutException(Message.of("rollout.state.unreadable", memory),
                    Message.of("rollout.state.unreadable.remedy"), e);
        }
    }

    /** An installation that cannot be written cannot be changed either, so there it does no harm to forget. */
    private void remember(Map<String, Object> serials) throws RolloutException {
        try {
            Files.createDirectories(memory.getParent());
            Path fresh = Files.writeString(memory.resolveSibling(memory.getFileName() + ".new"),
                    JSON.std.asString(serials));
            Files.move(fresh, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.nio.file.FileSystemException readOnly) {
            System.getLogger(Catalogues.class.getName()).log(System.Logger.Level.INFO,
                    "serials are not remembered in " + memory);
        } catch (IOException e) {
            throw new RolloutException(Message.of("rollout.state.unreadable", memory),
                    Message.of("rollout.state.unreadable.remedy"), e);
        }
    }
}
