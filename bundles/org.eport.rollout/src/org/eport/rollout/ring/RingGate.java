package org.eport.rollout.ring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.ring.HealthReport.Signed;

/**
 * Tells whether a branch is offered a version it does not have yet. In this order: the data centre holds it;
 * some installation's newest report on it is bad; the ring's day has not come (in Beijing); not every branch
 * of ring 0 has reported well. Ring 0 itself waits for nobody. A version without an entry is offered to all
 * when the rollout file does not name its plug-in at all, and to nobody when it names other versions of it.
 * Unchanging; thread-safe.
 */
public final class RingGate {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Workplaces.BUSINESS_ZONE);

    /** A version of a plug-in. */
    private record Release(String feature, String version) {
    }

    /** Who reports. A second installation that works does not take back what the first one said. */
    private record Reporter(String branch, String installation) implements Comparable<Reporter> {

        @Override
        public int compareTo(Reporter other) {
            return (branch + "-" + installation).compareTo(other.branch + "-" + other.installation);
        }
    }

    private final Optional<RolloutFile> rollout;
    private final LocalDate today;
    private final Map<Release, Map<Reporter, Signed>> newest = new HashMap<>();
    private final List<Message> ignored = new ArrayList<>();

    private RingGate(Optional<RolloutFile> rollout, LocalDate today) {
        this.rollout = rollout;
        this.today = today;
    }

    /** Of a site without a rollout file: everything is offered to everybody. */
    public static RingGate none() {
        return new RingGate(Optional.empty(), LocalDate.MIN);
    }

    /**
     * @param rolloutJson   whose signature was checked
     * @param healthReports signed reports, in any order; those that do not verify count as none
     * @throws RolloutException for a rollout file that is malformed or has run out
     */
    public static RingGate open(byte[] rolloutJson, Collection<byte[]> healthReports, Trust trust,
            Instant now)
            throws RolloutException {
        RolloutFile rollout = RolloutFile.read(rolloutJson);
        if (!now.isBefore(rollout.expires())) {
            throw new RolloutException(Message.of("rollout.ring.expired", WHEN.format(rollout.expires())),
                    Message.of("rollout.ring.expired.remedy"));
        }
        RingGate gate =
                new RingGate(Optional.of(rollout), LocalDate.ofInstant(now, Workplaces.BUSINESS_ZONE));
        int number = 0;
        for (byte[] report : healthReports) {
            number++;
            gate.add("#" + number, report, trust, now);
        }
        return gate;
    }

    private void add(String name, byte[] bytes, Trust trust, Instant now) {
        String shown = name;
        try {
            SignedReport read = SignedReport.read(bytes);
            shown = read.report().fileName();
            Signed signed = read.check(trust, now);
            read.report().plugins().forEach((feature, version) ->
                    newest.computeIfAbsent(new Release(feature, version), any -> new TreeMap<>())
                            .merge(reporter(signed), signed, RingGate::newer));
        } catch (RolloutException e) {
            ignored.add(Message.of("rollout.ring.ignored", shown, e.text()));
        }
    }

    private static Reporter reporter(Signed signed) {
        return new Reporter(signed.report().branch(), signed.report().installation());
    }

    /** Of two from the same second the bad one. */
    private static Signed newer(Signed one, Signed other) {
        int order = one.report().time().compareTo(other.report().time());
        return order > 0 || order == 0 && !one.report().good() ? one : other;
    }

    /**
     * Why this version is not offered to a branch now; empty: it is offered. To be asked about versions the
     * branch does not have; what is installed stays, whatever is said here.
     *
     * @param branch one that the rollout file does not name, or none, is in the last ring
     */
    public Optional<Message> held(String branch, String feature, String version) {
        if (rollout.isEmpty() || !rollout.get().names(feature)) {
            return Optional.empty();
        }
        Optional<RolloutFile.Entry> entry = rollout.get().entry(feature, version);
        if (entry.isEmpty()) {
            return Optional.of(Message.of("rollout.ring.unlisted", version));
        }
        Map<Reporter, Signed> reports = newest.getOrDefault(new Release(feature, version), Map.of());
        return entry.get().hold().map(reason -> held(version, reason))
                .or(() -> reports.values().stream().filter(one -> !one.report().good()).findFirst()
                        .map(one -> bad(version, one)))
                .or(() -> early(entry.get(), branch))
                .or(() -> waiting(entry.get(), branch, reports));
    }

    /** Each language's text takes the reason in its own language. */
    private static Message held(String version, Words reason) {
        return Message.of("rollout.ring.hold", version, reason.zh(), reason.en());
    }

    private static Message bad(String version, Signed one) {
        Words found = one.report().results().stream().filter(result -> !result.ok()).findFirst()
                .map(HealthReport.Result::text).orElse(Words.same("-"));
        return Message.of("rollout.ring.bad", version, one.report().branch(), one.signer().organisationName(),
                WHEN.format(one.report().time()), found.zh(), found.en());
    }

    private Optional<Message> early(RolloutFile.Entry entry, String branch) {
        LocalDate opens = entry.opens(branch);
        return today.isBefore(opens) ? Optional.of(Message.of("rollout.ring.early", entry.version(),
                opens.toString(), entry.ring(branch))) : Optional.empty();
    }

    private static Optional<Message> waiting(RolloutFile.Entry entry, String branch,
            Map<Reporter, Signed> reports) {
        SortedSet<String> pioneers = entry.pioneers();
        SortedSet<String> missing = new TreeSet<>(pioneers);
        reports.keySet().forEach(reporter -> missing.remove(reporter.branch()));
        if (missing.isEmpty() || pioneers.contains(branch)) {
            return Optional.empty();
        }
        return Optional.of(Message.of("rollout.ring.waiting", entry.version(),
                pioneers.size() - missing.size(), pioneers.size(), String.join(", ", missing)));
    }

    /** The reports that count as none, and why. */
    public List<Message> ignored() {
        return List.copyOf(ignored);
    }

    /**
     * Number of the rollout file's publication, to be compared with the newest one seen; 0 without a file.
     */
    public long serial() {
        return rollout.map(RolloutFile::serial).orElse(0L);
    }

    /** Whether the rollout file speaks of a plug-in. */
    public boolean names(String feature) {
        return rollout.isPresent() && rollout.get().names(feature);
    }
}
