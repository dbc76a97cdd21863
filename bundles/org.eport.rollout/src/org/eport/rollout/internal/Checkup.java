package org.eport.rollout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.eport.core.card.CardException;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.ring.HealthReport;
import org.eport.rollout.ring.SelfTest;
import org.eport.rollout.state.Installation;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Lets the running state test itself and tells of it in the name of its branch. */
final class Checkup {

    private static final String FEATURE = ".feature";
    private static final String BASE = "org.eport.base.feature";
    private static final String OURS = "org.eport.";

    private final Rooms rooms;
    private final Installation installation;

    Checkup(Rooms rooms) {
        this.rooms = rooms;
        this.installation = rooms.installation();
    }

    byte[] report(Session session) throws RolloutException, CardException {
        int running = installation.running();
        if (running < 0) {
            throw new RolloutException(Message.of("rollout.health.elsewhere"),
                    Message.of("rollout.health.elsewhere.remedy"));
        }
        Features.Installed installed = rooms.installed(running);
        Map<String, String> versions = new TreeMap<>();
        installed.plugins().forEach(plugin -> versions.put(plugin.id(), plugin.version()));
        String branch = rooms.deployment().branch();
        HealthReport report = new HealthReport(branch.isEmpty() ? session.holder().organisation() : branch,
                identity(), versions.getOrDefault(BASE, "0.0.0"), running, new TreeMap<>(versions),
                SelfTest.run(rooms.workplace(), parts(installed)), rooms.clock().instant());
        return report.write(session);
    }

    /** Our own bundles, and those that plug-ins bring: a feature is called after its bundle. */
    private List<SelfTest.Part> parts(Features.Installed installed) {
        Map<String, Integer> states = new TreeMap<>();
        for (Bundle bundle : FrameworkUtil.getBundle(Checkup.class).getBundleContext().getBundles()) {
            states.merge(bundle.getSymbolicName(), bundle.getState(), Math::max);
        }
        Set<String> wanted = new TreeSet<>(states.keySet().stream().filter(name -> name.startsWith(OURS))
                .toList());
        installed.plugins().stream().map(Plugin::id).filter(installed.roots()::contains)
                .map(id -> id.substring(0, id.length() - (id.endsWith(FEATURE) ? FEATURE.length() : 0)))
                .forEach(wanted::add);
        List<SelfTest.Part> parts = new ArrayList<>();
        wanted.forEach(name -> parts.add(new SelfTest.Part(name, states.getOrDefault(name, Bundle.UNINSTALLED))));
        return parts;
    }

    /** Drawn once, so that a branch's installations are told apart. */
    private String identity() throws RolloutException {
        Path file = installation.states().resolve("identity");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path fresh = Files.createTempFile(file.getParent(), "identity", ".new");
                Files.writeString(fresh, UUID.randomUUID() + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }
}
