package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it installs or removes leaves the old set or the new one, and the next one works. */
class KilledInstallTest {

    private static final String SHENZHEN = "org.eport.exportreceipt.shenzhen";

    @Test
    void givenAKillAtAnyMomentThenTheProductStartsOnTheOldSetOrOnTheNewOne(@TempDir Path folder) throws Exception {
        int rounds = Integer.getInteger("eport.kill.installs", 20);
        Office office = Office.open(folder.resolve("office"));
        Set<String> without = office.bundles();
        long began = System.nanoTime();
        assertEquals(0, office.plugins("install", SHENZHEN, "--site", Office.SITES.toString()).exit());
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Set<String> with = office.bundles();
        Random random = new Random(20261124);
        int changed = 0;
        for (int round = 0; round < rounds; round++) {
            boolean there = office.bundles().equals(with);
            Process process = there ? office.start("remove", SHENZHEN)
                    : office.start("install", SHENZHEN, "--site", Office.SITES.toString());
            if (!process.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Set<String> now = office.bundles();
            assertTrue(now.equals(with) || now.equals(without), "round " + round + ": " + now);
            changed += now.equals(with) == there ? 0 : 1;
            Office.Answer started = office.run("", "verify");
            assertEquals(0, started.exit(), "round " + round + ": " + started.said());
        }
        System.out.println("killed installs and removals: " + rounds + ", of them in force before the kill: " + changed);
        boolean there = office.bundles().equals(with);
        Office.Answer last = there ? office.plugins("remove", SHENZHEN)
                : office.plugins("install", SHENZHEN, "--site", Office.SITES.toString());
        assertEquals(0, last.exit(), last.said());
        assertEquals(there ? without : with, office.bundles());
    }
}
