package org.eport.rollout.ring;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eport.core.card.CardException;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;

/**
 * What an installation of a data branch says of itself after it started: what it runs and whether it works.
 * Signed with the card of an officer of that branch, so that nobody can hold or release a rollout in another
 * branch's name.
 *
 * @param branch       customs district of the data branch
 * @param installation stays the same as long as this installation lives
 * @param product      version of the product
 * @param state        number of the state it runs
 * @param plugins      version by feature
 * @param results      of the self-test
 * @param time         to the second
 */
public record HealthReport(String branch, String installation, String product, int state,
        SortedMap<String, String> plugins, List<Result> results, Instant time) {

    /** Most bytes of a signed report. */
    public static final int MOST_BYTES = 64 * 1024;

    static final Tree.Form INSTALLATION = new Tree.Form("[A-Za-z0-9][A-Za-z0-9-]{0,63}", "counter-3");

    private static final int FORMAT = 1;
    /**
     * So that the signature of a report can never be passed off as one of something else, nor the other way
     * round.
     */
    private static final Tree.Form KIND = new Tree.Form("health", "health");
    private static final int MOST_PLUGINS = 500;
    private static final int MOST_RESULTS = 100;
    private static final int MOST_TEXT = 500;
    private static final Tree.Form PRODUCT = new Tree.Form("[A-Za-z0-9._-]{1,100}", "1.0.0");
    private static final Tree.Form CHECK = new Tree.Form("[A-Za-z0-9.-]{1,64}", "ledger");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(Workplaces.BUSINESS_ZONE);

    /**
     * One check of the self-test.
     *
     * @param name stable, for example {@code ledger}
     * @param text what was found
     */
    public record Result(String name, boolean ok, Words text) {
    }

    /** A report that was found good: signed by somebody who may speak for its branch. */
    public record Signed(HealthReport report, Holder signer) {
    }

    public HealthReport {
        plugins = Collections.unmodifiableSortedMap(new TreeMap<>(plugins));
        results = List.copyOf(results);
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Everything that was checked is in order; nothing checked is not in order. */
    public boolean good() {
        return !results.isEmpty() && results.stream().allMatch(Result::ok);
    }

    public boolean runs(String feature, String version) {
        return version.equals(plugins.get(feature));
    }

    /** Its file in the folder {@code health} of a site. The name helps to find it and proves nothing. */
    public String fileName() {
        return branch + "-" + installation + "-" + STAMP.format(time) + ".json";
    }

    /**
     * The signed report.
     *
     * @throws RolloutException when the card may not speak for the branch, or the report could not be read
     * again
     */
    public byte[] write(Session session) throws RolloutException, CardException {
        return SignedReport.write(this, session);
    }

    /** The same for what reads better the other way round. */
    public static byte[] write(Session session, HealthReport report) throws RolloutException, CardException {
        return report.write(session);
    }

    /**
     * Reads and checks a signed report.
     *
     * @param trust judges the certificate
     * @param now   the certificate must be good now as well as when it signed, else a lost card could go on
     *              speaking
     * @throws RolloutException malformed, forged, by a card that may not speak for the branch, or from the
     * future
     */
    public static Signed read(byte[] signed, Trust trust, Instant now) throws RolloutException {
        return SignedReport.read(signed).check(trust, now);
    }

    SortedMap<String, Object> map() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("kind", KIND.example());
        map.put("format", FORMAT);
        map.put("branch", branch);
        map.put("installation", installation);
        map.put("product", product);
        map.put("state", state);
        map.put("plugins", plugins);
        map.put("selfTest", results.stream().map(one -> Map.of("name", one.name(), "ok", one.ok(),
                "text", Map.of("zh", one.text().zh(), "en", one.text().en()))).toList());
        map.put("time", time.toString());
        return map;
    }

    static HealthReport read(Tree tree) throws RolloutException {
        Tree format = tree.get("format");
        if (format.number(0, Integer.MAX_VALUE) != FORMAT) {
            throw format.wrong(Message.of("rollout.json.format", FORMAT));
        }
        tree.object("kind", "format", "branch", "installation", "product", "state", "plugins", "selfTest",
                "time");
        tree.get("kind").text(KIND);
        SortedMap<String, String> plugins = new TreeMap<>();
        for (Map.Entry<String, Tree> one : tree.get("plugins").members(MOST_PLUGINS).entrySet()) {
            if (!RolloutFile.FEATURE.fits(one.getKey())) {
                throw one.getValue().wrong(RolloutFile.FEATURE);
            }
            plugins.put(one.getKey(), one.getValue().text(RolloutFile.VERSION));
        }
        List<Result> results = new ArrayList<>();
        for (Tree one : tree.get("selfTest").items(MOST_RESULTS)) {
            one.object("name", "ok", "text");
            results.add(new Result(one.get("name").text(CHECK), one.get("ok").flag(),
                    one.get("text").words(MOST_TEXT)));
        }
        return new HealthReport(tree.get("branch").text(RolloutFile.BRANCH),
                tree.get("installation").text(INSTALLATION), tree.get("product").text(PRODUCT),
                (int) tree.get("state").number(0, Integer.MAX_VALUE), plugins, results,
                tree.get("time").moment());
    }
}
