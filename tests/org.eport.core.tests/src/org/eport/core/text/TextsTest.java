package org.eport.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** Messages become sentences in the reader's language, late and without ever failing. */
class TextsTest {

    private final Texts texts = new Texts(List.of(Texts.class.getClassLoader()));

    @Test
    void givenArgumentsWhenRenderedThenTheyStandInTheSentence() {
        Message message = Message.of("field.length", Message.of("core.permission.opinion"), 200, 1234);
        assertEquals("Opinion takes 1234 bytes; 200 are allowed, where a Chinese character counts two.",
                texts.render(message, Locale.ENGLISH));
        assertEquals("【审批意见】占 1234 个字节，最多 200 个；一个汉字占两个字节。",
                texts.render(message, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void givenAnOfficerOfALevelWhenRenderedThenAgencyAndLevelAreNamed() {
        Message officer = Message.of("actor.officerOfLevel", Message.of("agency.SAFE"), 2);
        assertEquals("外汇局第 2 级审批人员", texts.render(officer, Locale.CHINESE));
    }

    @Test
    void givenAMissingKeyWhenRenderedThenItShowsItselfWithItsArguments() {
        assertEquals("?no.such.key?[7]", texts.render(Message.of("no.such.key", 7), Locale.CHINESE));
        assertEquals("?no.such.key?", texts.label("no.such.key", Locale.CHINESE));
    }

    @Test
    void givenAChineseSystemWhenReadInEnglishThenItIsEnglish() {
        Locale system = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("Bank", texts.label("agency.BANK", Locale.ENGLISH));
            assertEquals("Bank", texts.label("agency.BANK", Locale.FRENCH));
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void givenAnApostropheWhenRenderedThenItStandsOnce() {
        String sentence = texts.render(Message.of("flow.next", "Issue", "SAFE"), Locale.ENGLISH);
        assertTrue(sentence.contains("document's"), sentence);
    }
}
