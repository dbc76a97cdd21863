package org.eport.cli.bench;

import java.util.List;

import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.Verification;

/** Verification of the whole ledger: seals, signatures, certificates, chains, and every row by replay. */
final class LedgerBench {

    private static final double TARGET_SECONDS_A_MILLION = 30;

    private final World world;

    LedgerBench(World world) {
        this.world = world;
    }

    List<Figure> run() {
        long start = System.nanoTime();
        Verification result = new LedgerVerifier(world.workplace().ledger(), world.workplace().trust())
                .verify(() -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!result.sound()) {
            throw new IllegalStateException("the ledger is not sound: " + result.findings());
        }
        double aMillion = seconds / result.entries() * 1e6;
        return List.of(
                Figure.measured("ledger.entries", "entries in the ledger, in " + result.seals() + " seals",
                        result.entries(), "entries"),
                Figure.measured("verify.total", "verify of the whole ledger and " + result.documents() + " rows",
                        seconds, "s"),
                Figure.measured("verify.million", "verify, for each million entries", aMillion, "s")
                        .target("≤ 30 s", aMillion <= TARGET_SECONDS_A_MILLION));
    }
}
