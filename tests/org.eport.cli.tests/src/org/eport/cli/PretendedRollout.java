package org.eport.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Move;
import org.eport.rollout.Overview;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.Standing;
import org.eport.rollout.Steps;
import org.eport.rollout.Wish;
import org.eport.rollout.Words;

/** Answers as the test wants it, and remembers what it was asked. The real one has tests on the product. */
final class PretendedRollout implements Rollout {

    final List<String> asked = new ArrayList<>();
    List<Site> sites = List.of();
    Optional<String> failing = Optional.empty();
    Optional<Refusal> refusal = Optional.empty();
    boolean overtaken;

    static Plugin plugin(String version) {
        return new Plugin("org.eport.example.feature", version, new Words("示例", "Example"), Words.same("-"),
                Words.same("E-port"), 2_000_000);
    }

    private static RolloutException because(String key) {
        return new RolloutException(Message.of(key, "x", "y", "z"), Message.of(key + ".remedy", "x"));
    }

    @Override
    public Optional<Refusal> refused(Session session) {
        return refusal;
    }

    @Override
    public List<Site> sites() {
        return sites;
    }

    @Override
    public void sites(List<Site> wanted) {
        sites = wanted;
    }

    @Override
    public Overview overview(List<Site> from, Steps steps) {
        steps.at(Message.of("rollout.step.catalogues"));
        Map<Site, RolloutException> unread = failing.isEmpty() ? Map.of()
                : Map.of(from.getFirst(), because(failing.get()));
        return new Overview(List.of(new Standing(Optional.of(plugin("1.0.0")), Optional.of(plugin("1.1.0")),
                from.stream().findFirst(), Optional.empty(), false)), unread);
    }

    @Override
    public Preview prepare(Session session, List<Site> from, Wish wish, Steps steps) throws RolloutException {
        asked.add("prepare " + wish.kind() + wish.plugins() + wish.version());
        steps.at(Message.of("rollout.step.resolving"));
        if (failing.isPresent()) {
            throw because(failing.get());
        }
        return new Preview(7, wish, List.of(new Move(Optional.of(plugin("1.0.0")), Optional.of(plugin("1.1.0")),
                Optional.of(new Signer("Data branch", "0123456789abcdef0123456789abcdef01234567")))),
                List.of(new Change(Change.Kind.RULE, Change.Sort.ADDED, "R-SZ-01", new Words("规则", "A rule"),
                        new Words("核销单", "Form"), Words.NONE, Optional.of(LocalDate.of(2026, 1, 1)))), 2_000_000, true);
    }

    @Override
    public String commit(Session session, Preview preview) throws RolloutException {
        if (overtaken) {
            throw because("rollout.overtaken");
        }
        asked.add("commit " + preview.state());
        return "C00000001";
    }

    @Override
    public void discard(Preview preview) {
        asked.add("discard " + preview.state());
    }

    @Override
    public Optional<Last> last() {
        return Optional.of(new Last(List.of(), Instant.EPOCH));
    }

    @Override
    public byte[] health(Session session) throws RolloutException {
        throw because("rollout.health.elsewhere");
    }

    @Override
    public List<Path> report(Session session) throws RolloutException {
        throw because("rollout.health.elsewhere");
    }

    @Override
    public boolean restartDue() {
        return false;
    }
}
