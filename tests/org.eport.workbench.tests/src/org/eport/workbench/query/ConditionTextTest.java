package org.eport.workbench.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.code.Codes;
import org.eport.core.store.Condition;
import org.eport.core.text.Message;
import org.eport.workbench.list.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions are shown in words; the words here are short ones of the test's own. */
class ConditionTextTest {

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("workbench.query.is", "%s = %s"),
            Map.entry("workbench.query.begins", "%s ^ %s"), Map.entry("workbench.query.none", "%s -"),
            Map.entry("workbench.query.some", "%s +"), Map.entry("workbench.query.or", " | "),
            Map.entry("workbench.query.and", " & "), Map.entry("workbench.value.yes", "yes"),
            Map.entry("test.note.state.OPEN", "open"), Map.entry("test.note.state.CLOSED", "closed"));

    private ConditionText text;

    private static String say(Message message) {
        return WORDS.getOrDefault(message.key(), message.key().replace("test.note.", ""))
                .formatted(message.args().toArray());
    }

    @BeforeEach
    void codes() throws Exception {
        text = new ConditionText(Note.TYPE, Codes.load(List.of(Codes.class.getClassLoader())), Locale.CHINESE,
                LocalDate.of(2026, 1, 1), ConditionTextTest::say);
    }

    @Test
    void statesAreInWords() {
        assertEquals("state = open", text.of(Condition.equal("state", "OPEN")));
        assertEquals("state = open | closed", text.of(Condition.oneOf("state", "OPEN", "CLOSED")));
    }

    @Test
    void codesHaveTheirNames() {
        assertEquals("port = 5700 拱北关区", text.of(Condition.equal("port", "5700")));
    }

    @Test
    void datesAndTimesAreThoseOfThePerson() {
        assertEquals("day ^ 2007-01", text.of(Condition.beginsWith("day", "200701")));
        Condition day = Moments.beginningInBeijing("at", "20070115").orElseThrow();
        assertEquals("at ^ 2007-01-15", text.of(day));
        assertEquals("at ^ 2007-01", text.of(Moments.beginningInBeijing("at", "200701").orElseThrow()));
    }

    @Test
    void severalStandInOneSentence() {
        assertEquals("port - & day + & sent = yes", text.of(List.of(Condition.empty("port"),
                Condition.present("day"), Condition.equal("sent", "true"))));
    }

    @Test
    void whatIsNoDateIsShownAsItStands() {
        assertEquals("20x", Moments.grouped("20x"));
        assertEquals("2007-01-15", Moments.grouped("20070115"));
    }
}
