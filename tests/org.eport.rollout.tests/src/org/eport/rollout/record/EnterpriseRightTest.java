package org.eport.rollout.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Session;
import org.eport.core.store.Query;
import org.eport.rollout.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An enterprise that installs plug-ins by itself: the right for it is granted by the data branch, at three levels. */
class EnterpriseRightTest {

    private static final String BRANCH = "5300";
    private static final Wish WISH = Wish.install("org.eport.parcels");

    @TempDir
    private Path folder;

    private EvaluationSet set;
    private Workplace place;
    private final Map<String, Session> sessions = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        List<Person> people = new ArrayList<>(List.of(new Person("legal", CardKind.LEGAL_PERSON, Optional.empty(),
                "990000017", "Trading", "440300", "Li", 0), officer("elsewhere", "5700", 0)));
        for (int level = 1; level <= 3; level++) {
            people.add(officer("level" + level, BRANCH, level));
        }
        Path instance = folder.resolve("instance");
        set = EvaluationSet.create(instance, people, Clock.systemUTC());
        place = Workplaces.open(instance, List.of(new RolloutSubsystem()), List.of(), Clock.systemUTC());
    }

    private static Person officer(String role, String office, int level) {
        return new Person(role, CardKind.AGENCY, Optional.of(Agency.BRANCH), office, "Branch " + office, office, role,
                level);
    }

    @AfterEach
    void close() {
        sessions.values().forEach(Session::close);
        place.close();
    }

    @Test
    void givenAnEnterpriseThenItMayChangePluginsFromTheThirdApprovalOn() throws Exception {
        String right = Permission.number(set.entry("legal").number(), RolloutSubsystem.ID);
        refused("permission.none");
        act("legal", "apply", right, Map.of("office", BRANCH));
        act("level1", "approveLevel1", right, Map.of());
        act("level2", "approveLevel2", right, Map.of());
        refused("permission.notYet");
        act("level3", "approveLevel3", right, Map.of("validTo", "20991231"));

        String change = new Audit(place).order(session("legal"), WISH, List.of(), List.of(), 1);
        assertEquals(List.of(change), seenBy("legal"));
        assertEquals(List.of(), seenBy("elsewhere"), "another branch's business");
        new Audit(place).confirm(session("legal"), change);
    }

    @Test
    void givenABranchThatRejectsThenTheEnterpriseMayNot() throws Exception {
        String right = Permission.number(set.entry("legal").number(), RolloutSubsystem.ID);
        act("legal", "apply", right, Map.of("office", BRANCH));
        act("level1", "reject", right, Map.of("opinion", "no site of its own"));
        refused("permission.rejected");
    }

    private void refused(String key) throws Exception {
        Session legal = session("legal");
        RefusedException e = assertThrows(RefusedException.class, () ->
                new Audit(place).order(legal, WISH, List.of(), List.of(), 1));
        assertEquals(key, e.refusal().reason().key());
    }

    private List<String> seenBy(String role) throws Exception {
        return place.records().find(session(role), Query.of(ChangeFlow.TYPE)).rows().stream()
                .map(PluginChange::number).toList();
    }

    private void act(String role, String action, String right, Map<String, Object> input) throws Exception {
        Outcome outcome = place.desk().perform(session(role), new Request("core.permission", action, List.of(right),
                input));
        assertTrue(outcome.accepted(), outcome.toString());
    }

    private Session session(String role) throws Exception {
        if (!sessions.containsKey(role)) {
            String number = set.entry(role).number();
            Card card = place.readers().stream().map(CardReader::cards).flatMap(List::stream)
                    .filter(one -> one.number().equals(number)).findFirst().orElseThrow();
            char[] pin = "20261101".toCharArray();
            card.changePin(SoftCards.initialPin(), pin);
            sessions.put(role, place.login().open(card, "20261101".toCharArray()));
        }
        return sessions.get(role);
    }
}
