package org.eport.cli.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bouncycastle.openpgp.PGPException;
import org.eport.cli.Problem;
import org.eport.core.text.Texts;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.ring.RolloutFile;
import org.eport.rollout.trust.SigningKey;
import org.eport.rollout.trust.TrustedKeys;

/** The rollout file of a site, in which a version is stopped or let go without writing JSON. */
record HeldVersions(RolloutFile file) {

    private static final String FEATURE = ".feature";

    /**
     * The file beside a site. What somebody else signed, or changed, is not signed again.
     *
     * @param keyFile for saying which key it was
     */
    static RolloutFile inForce(Path site, SigningKey own, Path keyFile)
            throws IOException, PGPException, RolloutException, Problem {
        Path there = site.resolve(RolloutFile.NAME);
        Path signature = site.resolve(RolloutFile.SIGNATURE);
        if (!Files.exists(there)) {
            throw Problem.environment("cli.plugins.ringsNone", there);
        }
        byte[] content = Files.readAllBytes(there);
        try {
            TrustedKeys.of(own).check(RolloutFile.NAME, content,
                    Files.exists(signature) ? Files.readAllBytes(signature) : new byte[0]);
        } catch (RolloutException notOurs) {
            throw Problem.refused("cli.plugins.ringsOther", there, keyFile);
        }
        return RolloutFile.read(content);
    }

    /** @param typed {@code FEATURE@VERSION} */
    HeldVersions hold(String typed, Optional<String> reason) throws Problem {
        Words why = reason.map(Words::same).orElseGet(HeldVersions::stopped);
        return new HeldVersions(file.with(entry(typed).held(why)));
    }

    HeldVersions release(String typed) throws Problem {
        return new HeldVersions(file.with(entry(typed).released()));
    }

    private static Words stopped() {
        Texts texts = new Texts(List.of(HeldVersions.class.getClassLoader()));
        return new Words(texts.label("cli.plugins.ringsStopped", Locale.CHINESE),
                texts.label("cli.plugins.ringsStopped", Locale.ENGLISH));
    }

    private RolloutFile.Entry entry(String typed) throws Problem {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at == typed.length() - 1) {
            throw Problem.usage("cli.plugins.ringsVersion", typed);
        }
        String id = typed.substring(0, at);
        return file.entry(id.endsWith(FEATURE) ? id : id + FEATURE, typed.substring(at + 1))
                .orElseThrow(() -> Problem.environment("cli.plugins.ringsEntry", typed, there()));
    }

    private String there() {
        return file.entries().stream().map(entry -> Named.shortened(entry.feature()) + "@" + entry.version())
                .collect(Collectors.joining(", "));
    }
}
