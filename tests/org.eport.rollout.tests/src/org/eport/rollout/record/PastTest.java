package org.eport.rollout.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Agency;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Session;
import org.eport.rollout.Move;
import org.eport.rollout.PastChange;
import org.eport.rollout.PastChange.Step;
import org.eport.rollout.Plugin;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.Wish;
import org.eport.rollout.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written about a change is read again, from the store and the ledger, by whoever may see it. */
class PastTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final String ID = "org.eport.example.feature";
    private static final Signer BRANCH = new Signer("Data branch; Shenzhen <d@example.invalid>", "0123456789".repeat(4));
    private static final Site STICK = Site.of(Path.of("/media/stick"));

    private final Hands hands = new Hands();
    private EvaluationSet people;
    private CardReader cards;
    private Workplace place;

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = MORNING;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        people = EvaluationSet.create(folder, List.of(
                Person.officer("5300", Agency.BRANCH, "5300", "数据中心深圳分中心", "深圳员"),
                Person.officer("5700", Agency.BRANCH, "5700", "数据中心拱北分中心", "拱北员")),
                Clock.fixed(MORNING, ZoneOffset.UTC));
        cards = SoftCards.open(people.cards());
        place = Workplaces.open(folder, List.of(new RolloutSubsystem()), List.of(), hands);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Session session(String role) throws Exception {
        String number = people.entry(role).number();
        Card card = cards.cards().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        card.changePin(SoftCards.initialPin(), "20120801".toCharArray());
        return Identities.login(place.trust(), hands, () -> List.of(cards)).open(card, "20120801".toCharArray());
    }

    private static Plugin plugin(String version) {
        return new Plugin(ID, version, Words.NONE, Words.NONE, Words.NONE, 1);
    }

    @Test
    void givenChangesAndARefusalThenTheyAreToldNewestFirstWithTheHolderTheLedgerProves() throws Exception {
        try (Session shenzhen = session("5300")) {
            Audit audit = new Audit(place);
            String first = audit.order(shenzhen, Wish.install(ID), List.of(new Move(Optional.empty(),
                    Optional.of(plugin("1.0.0")), Optional.of(BRANCH))), List.of(STICK), 1);
            audit.confirm(shenzhen, first);
            hands.now = MORNING.plus(Duration.ofHours(1));
            String second = audit.order(shenzhen, Wish.remove(ID), List.of(new Move(Optional.of(plugin("1.0.0")),
                    Optional.empty(), Optional.empty())), List.of(), 2);
            hands.now = MORNING.plus(Duration.ofHours(2));
            String third = audit.refuse(shenzhen, Wish.install("a", "b"), List.of(STICK), "没有签名。");

            List<PastChange> past = new Past(place).read(shenzhen, 20);
            assertEquals(List.of(third, second, first), past.stream().map(PastChange::number).toList());
            String card = people.entry("5300").number();
            assertEquals(new PastChange(third, hands.now, Wish.Kind.INSTALL, PastChange.State.REFUSED,
                    List.of(new Step("a", Optional.empty(), Optional.empty()),
                            new Step("b", Optional.empty(), Optional.empty())),
                    List.of(STICK.shown()), List.of(), "没有签名。", card, "深圳员", "5300"), past.getFirst());
            assertEquals(PastChange.State.ORDERED, past.get(1).state());
            assertEquals(List.of(new Step(ID, Optional.of("1.0.0"), Optional.empty())), past.get(1).steps());
            assertEquals(PastChange.State.DONE, past.get(2).state());
            assertEquals(List.of(new Step(ID, Optional.empty(), Optional.of("1.0.0"))), past.get(2).steps());
            assertEquals(List.of(BRANCH), past.get(2).signers());
            assertEquals(MORNING, past.get(2).at());
            assertEquals(1, new Past(place).read(shenzhen, 1).size());
        }
        try (Session gongbei = session("5700")) {
            assertEquals(List.of(), new Past(place).read(gongbei, 20));
        }
    }

    @Test
    void givenMorePluginsThanADocumentHoldsThenWhatWasCutIsStillReadable() throws Exception {
        try (Session shenzhen = session("5300")) {
            List<Move> moves = java.util.stream.IntStream.range(0, 60).mapToObj(i -> new Move(Optional.empty(),
                    Optional.of(new Plugin("org.eport.example" + i + ".feature", "1.0.0", Words.NONE, Words.NONE,
                            Words.NONE, 1)), Optional.empty())).toList();
            new Audit(place).order(shenzhen, Wish.install("x"), moves, List.of(), 1);
            List<Step> steps = new Past(place).read(shenzhen, 1).getFirst().steps();
            assertTrue(steps.size() > 30 && steps.size() < 60, steps::toString);
            assertEquals(new Step("org.eport.example0.feature", Optional.empty(), Optional.of("1.0.0")),
                    steps.getFirst());
        }
    }
}
