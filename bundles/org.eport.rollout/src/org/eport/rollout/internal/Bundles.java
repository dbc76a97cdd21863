package org.eport.rollout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eport.rollout.RolloutException;
import org.eport.rollout.state.Installation;

/** The bundles of a state, as far as two states differ in them. */
final class Bundles {

    private Bundles() {
    }

    /** Whether two states start the same bundles; the second may be −1 for a program that is none of them. */
    static boolean same(Installation installation, int one, int other) throws RolloutException {
        return one == other || other >= 0 && of(installation, one).equals(of(installation, other));
    }

    private static Set<String> of(Installation installation, int state) throws RolloutException {
        Path list = installation.configuration(state)
                .resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                    .map(parts -> parts[0] + " " + parts[1]).collect(Collectors.toSet());
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }
}
