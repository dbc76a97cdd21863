package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;

import org.eport.core.card.SoftCards;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.record.RolloutSubsystem;
import org.eport.rollout.trust.TrustedKeys;

/**
 * The workspace of one data branch: a folder with its own store, the card of its officer and the trust of all. Looks at
 * the site, takes what it is offered, starts with it and reports, the way the client does.
 */
final class Branch {

    private final String code;
    private final Path folder;
    private final Path site;
    private final TrustedKeys keys;
    private final Trust trust;
    private final String card;
    private final SortedMap<String, String> plugins = new TreeMap<>();
    private int state;

    Branch(Path folder, EvaluationSet set, Path site, TrustedKeys keys) throws IOException {
        this.code = folder.getFileName().toString();
        this.folder = folder;
        this.site = site;
        this.keys = keys;
        this.trust = Identities.trust(folder.resolve("trust"));
        this.card = set.entry(code).number();
        copy(set.trust(), folder.resolve("trust"));
        Path own = set.entry(code).file();
        Files.createDirectories(folder.resolve("cards"));
        Files.copy(own, folder.resolve("cards").resolve(own.getFileName().toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Signature, rollout file and reports, as the site shows them now. */
    RingGate gate(Instant now) throws RolloutException, IOException {
        byte[] json = Files.readAllBytes(site.resolve(RolloutFile.NAME));
        keys.check(RolloutFile.NAME, json, Files.readAllBytes(site.resolve(RolloutFile.SIGNATURE)));
        return RingGate.open(json, HealthFolder.read(site), trust, now);
    }

    Optional<Message> held(String plugin, String version, Instant now) throws RolloutException, IOException {
        return gate(now).held(code, plugin, version);
    }

    void install(String plugin, String version, Instant now) throws Exception {
        assertEquals(Optional.empty(), held(plugin, version, now), code);
        plugins.put(plugin, version);
        state++;
    }

    boolean has(String plugin, String version) {
        return version.equals(plugins.get(plugin));
    }

    /**
     * Starts, tests itself and reports.
     *
     * @param bundles state of the bundle of its plug-ins
     * @return the file of its report
     */
    Path start(Instant now, int bundles) throws Exception {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        try (Workplace place = Workplaces.open(folder, List.of(new RolloutSubsystem()), List.of(), clock)) {
            List<SelfTest.Part> parts = plugins.keySet().stream().map(id -> new SelfTest.Part(id, bundles)).toList();
            List<HealthReport.Result> results = SelfTest.run(place, parts);
            assertEquals(bundles >= Bundle.RESOLVED ? List.of() : List.of("bundles"),
                    results.stream().filter(result -> !result.ok()).map(HealthReport.Result::name).toList(), code);
            try (Session session = place.login().open(Officers.card(place.readers().getFirst(), card),
                    Officers.pin())) {
                HealthReport report = new HealthReport(code, "counter-1", "1.0.0", state, plugins, results, now);
                return HealthFolder.write(site, report.write(session));
            }
        }
    }

    /** Its officer at work, who may also have something else in mind. */
    Session officer(Instant now) throws Exception {
        var reader = SoftCards.open(folder.resolve("cards"));
        return Identities.login(trust, Clock.fixed(now, ZoneOffset.UTC),
                () -> List.of(reader)).open(Officers.card(reader, card), Officers.pin());
    }

    String code() {
        return code;
    }
}
