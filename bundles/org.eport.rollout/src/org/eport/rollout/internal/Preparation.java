package org.eport.rollout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Move;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.Steps;
import org.eport.rollout.Wish;
import org.eport.rollout.catalogue.Digest;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.inventory.Differences;
import org.eport.rollout.inventory.Inventory;
import org.eport.rollout.p2.Provisioner;
import org.eport.rollout.p2.Source;
import org.eport.rollout.state.Installation;
import org.eport.rollout.state.StateFile;
import org.eport.rollout.state.Trees;
import org.eport.rollout.trust.TrustedKeys;

/**
 * One way from the state in force to a new one: choose, fetch, check, resolve, install beside, start once. Whatever goes
 * wrong, the new folder is deleted as a whole, with everything that was fetched into it.
 */
final class Preparation {

    private static final long MOST_BYTES = 500L << 20;
    private static final long MOST_METADATA = 64L << 20;

    private final Rooms rooms;
    private final Installation installation;
    private final Steps steps;
    private final Map<String, Signer> signers = new LinkedHashMap<>();
    private long size;

    Preparation(Rooms rooms, Steps steps) {
        this.rooms = rooms;
        this.installation = rooms.installation();
        this.steps = steps;
    }

    Preview run(Wish wish, List<Site> sites) throws RolloutException {
        int from = installation.current();
        Features.Installed before = rooms.installed(from);
        Offers offers = new Offers(List.of(), List.of(), Map.of());
        if (wish.kind() != Wish.Kind.REMOVE) {
            at("rollout.step.catalogues");
            offers = Offers.read(rooms, sites);
        }
        Choice choice = Choice.of(rooms, wish, before, offers);
        int to = installation.begin();
        boolean finished = false;
        try {
            Preview preview = make(wish, sites, choice, offers, from, to, before);
            finished = true;
            return preview;
        } catch (IOException e) {
            throw installation.unwritable(e);
        } finally {
            if (!finished) {
                installation.drop(to);
            }
        }
    }

    private Preview make(Wish wish, List<Site> sites, Choice choice, Offers offers, int from, int to,
            Features.Installed before) throws RolloutException, IOException {
        Path staging = Files.createDirectory(installation.home(to).resolve("staging"));
        install(choice, offers, from, to, staging);
        Trees.delete(staging);
        at("rollout.step.trying");
        List<Move> moves = moves(before, rooms.installed(to), signers);
        Inventory after = rooms.probe().ask(to, steps);
        if (!after.faults().isEmpty()) {
            throw new RolloutException(Message.of("rollout.clash.faults", after.faults().getFirst()),
                    Message.of("rollout.clash.faults.remedy"));
        }
        new StateFile(from, from, rooms.clock().instant(), sites, moves).write(installation.home(to));
        return new Preview(to, wish, moves, new Differences(rooms.workplace().texts())
                .between(rooms.probe().ask(from, steps), after), size,
                !Bundles.same(installation, to, installation.running()));
    }

    private void install(Choice choice, Offers offers, int from, int to, Path staging)
            throws RolloutException, IOException {
        TrustedKeys keys = TrustedKeys.read(installation.keys());
        List<Source> sources = new ArrayList<>();
        for (Published one : choice.from()) {
            sources.add(metadata(one, staging));
        }
        at("rollout.step.resolving");
        try (Provisioner provisioner = new Provisioner(installation, rooms.agents(), keys, from, to)) {
            Provisioner.Plan plan;
            try {
                plan = provisioner.plan(choice.wanted(), sources);
            } catch (RolloutException needsMore) {
                List<Published> others = offers.published().stream().filter(one -> !choice.from().contains(one))
                        .toList();
                if (others.isEmpty()) {
                    throw needsMore;
                }
                for (Published other : others) {
                    sources.add(metadata(other, staging));
                }
                plan = provisioner.plan(choice.wanted(), sources);
            }
            for (Provisioner.Artifact artifact : plan.artifacts()) {
                fetch(artifact, keys);
            }
            at("rollout.step.installing");
            provisioner.perform(plan, steps);
        }
    }

    /** A site's metadata, found to be what its signed catalogue says. */
    private Source metadata(Published published, Path staging) throws RolloutException, IOException {
        Path folder = Files.createDirectory(staging.resolve("site" + countOf(staging)));
        for (String name : List.of("content.jar", "artifacts.jar")) {
            Path file = folder.resolve(name);
            rooms.reader().fetch(published.site(), name, MOST_METADATA, file, steps::stopped);
            String digest = published.catalogue().digests().getOrDefault(name, "");
            if (!Digest.of(file).equals(digest)) {
                throw new RolloutException(Message.of("rollout.refused.tampered", name),
                        Message.of("rollout.refused.tampered.remedy", name));
            }
        }
        return new Source(published.site(), folder);
    }

    private static long countOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private void fetch(Provisioner.Artifact artifact, TrustedKeys keys) throws RolloutException, IOException {
        at("rollout.step.fetching", artifact.name());
        if (artifact.size() < 0 || size + artifact.size() > MOST_BYTES) {
            throw new RolloutException(Message.of("rollout.refused.tooLong", artifact.name(),
                    artifact.source().site().shown()), Message.of("rollout.refused.tooLong.remedy"));
        }
        size += artifact.size();
        Path file = artifact.source().folder().resolve(artifact.path());
        Files.createDirectories(file.getParent());
        rooms.reader().fetch(artifact.source().site(), artifact.path(), artifact.size(), file, steps::stopped);
        signers.put(artifact.descriptor().getArtifactKey().getId(),
                keys.check(artifact.name(), file, artifact.signature()));
    }

    /** What differs between two sets of features. */
    static List<Move> moves(Features.Installed before, Features.Installed after, Map<String, Signer> signers) {
        Map<String, Plugin> old = byId(before);
        Map<String, Plugin> fresh = byId(after);
        List<Move> moves = new ArrayList<>();
        fresh.forEach((id, plugin) -> {
            Optional<Plugin> other = Optional.ofNullable(old.get(id));
            if (other.filter(one -> one.version().equals(plugin.version())).isEmpty()) {
                moves.add(new Move(other, Optional.of(plugin), Optional.ofNullable(signers.get(id))));
            }
        });
        old.forEach((id, plugin) -> {
            if (!fresh.containsKey(id)) {
                moves.add(new Move(Optional.of(plugin), Optional.empty(), Optional.empty()));
            }
        });
        return moves;
    }

    private static Map<String, Plugin> byId(Features.Installed installed) {
        Map<String, Plugin> plugins = new LinkedHashMap<>();
        installed.plugins().forEach(plugin -> plugins.put(plugin.id(), plugin));
        return plugins;
    }

    private void at(String key, Object... args) throws RolloutException {
        steps.at(Message.of(key, args));
        if (steps.stopped()) {
            throw new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"));
        }
    }
}
