package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it installs or removes leaves the old set or the new one, and the next one works. */
class KilledInstallTest {

    private static final String SHENZHEN = "org.eport.exportreceipt.shenzhen";

    /** When it is killed: at any moment, when the new set has just been made, or when it is just in force. */
    private enum Moment { ANY, MADE, IN_FORCE }

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
        int killed = 0;
        for (int round = 0; round < rounds; round++) {
            boolean there = office.bundles().equals(with);
            Moment moment = Moment.values()[round % Moment.values().length];
            if (killed(office, start(office, there), moment, random.nextLong(whole))) {
                killed++;
            }
            Set<String> now = office.bundles();
            assertTrue(now.equals(with) || now.equals(without), "round " + round + ": " + now);
            boolean inForce = now.equals(with) != there;
            assertTrue(inForce || moment != Moment.IN_FORCE, "round " + round + " lost what was in force");
            changed += inForce ? 1 : 0;
            Office.Answer started = office.run("", "verify");
            assertEquals(0, started.exit(), "round " + round + ": " + started.said());
        }
        System.out.println("installs and removals: " + rounds + ", killed: " + killed + ", in force: " + changed);
        assertTrue(killed > 0 && changed < rounds, killed + " of " + rounds + " killed, " + changed + " in force");
        boolean there = office.bundles().equals(with);
        Office.Answer last = there ? office.plugins("remove", SHENZHEN)
                : office.plugins("install", SHENZHEN, "--site", Office.SITES.toString());
        assertEquals(0, last.exit(), last.said());
        assertEquals(there ? without : with, office.bundles());
        assertEquals(changed + 2, done(office), "changes that were in force, however they ended");
    }

    private static Process start(Office office, boolean remove) throws IOException {
        return remove ? office.start("remove", SHENZHEN)
                : office.start("install", SHENZHEN, "--site", Office.SITES.toString());
    }

    /** @return whether it still ran */
    private static boolean killed(Office office, Process process, Moment moment, long delay) throws Exception {
        int before = office.state();
        Set<String> made = office.made();
        boolean ended = switch (moment) {
            case ANY -> process.waitFor(delay, TimeUnit.MILLISECONDS);
            case MADE -> endedBefore(process, () -> !made.containsAll(office.made()));
            case IN_FORCE -> endedBefore(process, () -> office.state() != before);
        };
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return !ended;
    }

    private static boolean endedBefore(Process process, Callable<Boolean> moment) throws Exception {
        while (!moment.call()) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** How many changes the ledger says were carried out; none may be left open. */
    private static long done(Office office) throws Exception {
        Office.Answer answer = office.plugins("history", "--count", "1000");
        assertEquals(0, answer.exit(), answer.said());
        List<Object> states = ((List<?>) answer.json().get("history")).stream()
                .map(one -> ((Map<?, ?>) one).get("state")).map(Object.class::cast).toList();
        assertTrue(Set.of("DONE", "ABANDONED").containsAll(states), states::toString);
        return states.stream().filter("DONE"::equals).count();
    }
}
