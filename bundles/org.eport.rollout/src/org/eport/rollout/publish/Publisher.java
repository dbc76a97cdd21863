package org.eport.rollout.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bouncycastle.openpgp.PGPException;
import org.eport.rollout.catalogue.Catalogue;
import org.eport.rollout.catalogue.Digest;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.trust.SigningKey;

/** Writes and signs the catalogues of sites, the signature last: a site that is half published is refused. */
public final class Publisher {

    private static final DateTimeFormatter SERIAL = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC);

    private final SigningKey key;
    private final Instant now;
    private final Duration life;

    /** @param life how long a catalogue holds; afterwards it has to be published again */
    public Publisher(SigningKey key, Instant now, Duration life) {
        this.key = key;
        this.now = now;
        this.life = life;
    }

    /** Describes and signs one p2 repository; see {@link Catalogue} for the name. */
    public Catalogue site(Path repository, String name) throws IOException, PGPException {
        Map<String, String> digests = new TreeMap<>();
        for (String file : List.of("content.jar", "artifacts.jar")) {
            digests.put(file, Digest.of(repository.resolve(file)));
        }
        return write(repository, new Catalogue(name, serial(), now, now.plus(life), digests,
                Features.offered(repository), List.of()));
    }

    /**
     * Describes and signs a folder of sites, for those who want all of them under one address; p2's own tools can read
     * it, too.
     */
    public Catalogue composite(Path folder, String name, List<String> sites) throws IOException, PGPException {
        p2(folder, "compositeContent.xml", "compositeMetadataRepository",
                "org.eclipse.equinox.internal.p2.metadata.repository.CompositeMetadataRepository", name, sites);
        p2(folder, "compositeArtifacts.xml", "compositeArtifactRepository",
                "org.eclipse.equinox.internal.p2.artifact.repository.CompositeArtifactRepository", name, sites);
        Files.writeString(folder.resolve("p2.index"), """
                version=1
                metadata.repository.factory.order=compositeContent.xml,!
                artifact.repository.factory.order=compositeArtifacts.xml,!
                """, StandardCharsets.ISO_8859_1);
        return write(folder, new Catalogue(name, serial(), now, now.plus(life), Map.of(), List.of(), sites));
    }

    private long serial() {
        return Long.parseLong(SERIAL.format(now));
    }

    private Catalogue write(Path folder, Catalogue catalogue) throws IOException, PGPException {
        byte[] content = catalogue.write();
        Files.deleteIfExists(folder.resolve(Catalogue.SIGNATURE));
        Files.write(folder.resolve(Catalogue.FILE), content);
        Path unsigned = Files.write(folder.resolve(Catalogue.SIGNATURE + ".new"), key.sign(content));
        Files.move(unsigned, folder.resolve(Catalogue.SIGNATURE), StandardCopyOption.ATOMIC_MOVE);
        return catalogue;
    }

    private void p2(Path folder, String file, String kind, String type, String name, List<String> sites)
            throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<?" + kind
                + " version='1.0.0'?>\n<repository name='" + name + "' type='" + type + "' version='1.0.0'>\n");
        SortedMap<String, String> properties = new TreeMap<>(Map.of("p2.timestamp",
                String.valueOf(now.toEpochMilli())));
        xml.append("  <properties size='").append(properties.size()).append("'>\n");
        properties.forEach((key, value) -> xml.append("    <property name='").append(key).append("' value='")
                .append(value).append("'/>\n"));
        xml.append("  </properties>\n  <children size='").append(sites.size()).append("'>\n");
        sites.forEach(site -> xml.append("    <child location='").append(site).append("'/>\n"));
        xml.append("  </children>\n</repository>\n");
        Files.writeString(folder.resolve(file), xml);
    }
}
