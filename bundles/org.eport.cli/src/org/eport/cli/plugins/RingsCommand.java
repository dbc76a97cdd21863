package org.eport.cli.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.openpgp.PGPException;
import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.SecretTask;
import org.eport.cli.Setting;
import org.eport.cli.Shown;
import org.eport.cli.Words;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.ring.HealthFolder;
import org.eport.rollout.ring.RolloutFile;
import org.eport.rollout.trust.SigningKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Signs a rollout file and puts it beside a site, or holds and releases versions in the one that is there. Serial
 * number and time are its own, so that a file in force can always be told from the one before it. For whoever holds the key of the site; a card does not help.
 */
@Command(name = "rings")
final class RingsCommand extends SecretTask {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.option.ringsFile")
    private Path file;

    @Option(names = "--hold", paramLabel = "FEATURE@VERSION", descriptionKey = "cli.option.ringsHold")
    private List<String> hold = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.ringsReason")
    private String reason;

    @Option(names = "--release", paramLabel = "FEATURE@VERSION", descriptionKey = "cli.option.ringsRelease")
    private List<String> release = new ArrayList<>();

    @Option(names = "--site", required = true, paramLabel = "FOLDER", descriptionKey = "cli.option.ringsSite")
    private String typed;

    @Option(names = "--key", required = true, paramLabel = "KEYFILE", descriptionKey = "cli.option.ringsKey")
    private Path key;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "cli.option.ringsDays")
    private Integer days;

    RingsCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        Door.learn(report());
        boolean changes = !hold.isEmpty() || !release.isEmpty();
        if (changes == (file != null)) {
            throw Problem.usage("cli.plugins.ringsWhich");
        }
        if (reason != null && hold.isEmpty()) {
            throw Problem.usage("cli.plugins.ringsReason");
        }
        if (days != null && days < 1) {
            throw Problem.usage("cli.plugins.days", days);
        }
        Site site = HealthCommand.local(typed);
        if (changes) {
            SigningKey own = unlocked();
            publish(site, changed(HeldVersions.inForce(site.folder(), own, key)), own);
        } else {
            RolloutFile draft = dated(RolloutFile.read(Files.readAllBytes(file)), before(site));
            publish(site, draft, unlocked());
        }
        return Ending.DONE;
    }

    private RolloutFile changed(RolloutFile inForce) throws Problem {
        HeldVersions versions = new HeldVersions(inForce);
        for (String one : hold) {
            versions = versions.hold(one, Optional.ofNullable(reason));
        }
        for (String one : release) {
            versions = versions.release(one);
        }
        return dated(versions.file(), inForce.serial());
    }

    /** With a serial number and a time of its own. */
    private RolloutFile dated(RolloutFile draft, long before) throws Problem {
        Instant now = setting().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = Optional.ofNullable(days).map(count -> now.plus(count, ChronoUnit.DAYS))
                .orElse(draft.expires());
        if (!expires.isAfter(now)) {
            throw Problem.usage("cli.plugins.expired", expires);
        }
        return new RolloutFile(Math.max(draft.serial(), before + 1), now, expires, draft.entries());
    }

    private void publish(Site site, RolloutFile published, SigningKey own) throws Exception {
        published.publish(site.folder(), own);
        if (Files.exists(site.folder().resolve(HealthFolder.NAME).resolve(HealthFolder.INDEX))) {
            HealthFolder.index(site.folder());
        }
        Path written = site.folder().resolve(RolloutFile.NAME);
        report().put("file", written, "cli.plugins.published", written, published.serial(), published.expires());
        report().put("serial", published.serial());
        report().put("expires", published.expires());
        report().each("entries", published.entries().stream().map(EntryShown::new).toList());
    }

    /** Serial number of the file that is replaced; one that cannot be read is replaced all the same. */
    private static long before(Site site) throws IOException {
        Path there = site.folder().resolve(RolloutFile.NAME);
        try {
            return Files.exists(there) ? RolloutFile.read(Files.readAllBytes(there)).serial() : 0;
        } catch (RolloutException unreadable) {
            return 0;
        }
    }

    private SigningKey unlocked() throws Exception {
        byte[] armoured = Files.readAllBytes(key);
        char[] passphrase = secret("cli.plugins.passphrase", key);
        try {
            return SigningKey.read(armoured, passphrase);
        } catch (PGPException | IOException e) {
            throw Problem.environment("cli.plugins.key", key);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** One version and how far it is let out. */
    private record EntryShown(RolloutFile.Entry entry) implements Shown {

        @Override
        public Object tree(Words words) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("feature", entry.feature());
            tree.put("version", entry.version());
            tree.put("from", entry.from().toString());
            tree.put("later", entry.later().stream().map(Object::toString).toList());
            tree.put("pioneers", entry.pioneers());
            tree.put("hold", entry.hold().map(reason -> reason.in(words.locale())).orElse(null));
            return tree;
        }

        @Override
        public List<String> lines(Words words) {
            String hold = entry.hold().map(reason -> words.say("cli.plugins.onHold", reason.in(words.locale())))
                    .orElse("");
            return List.of(words.say("cli.plugins.ring", entry.feature(), entry.version(), entry.from(),
                    String.join(", ", entry.pioneers())) + hold);
        }
    }
}
