package org.eport.workbench.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eport.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says while a PIN of one's own is typed. */
class NewPinTest {

    @ParameterizedTest
    @CsvSource({
        "12345, 12345, length", "12345678901234567, 12345678901234567, length", "'', '', length",
        "12345a, 12345a, digits", "１２３４５６, １２３４５６, digits",
        "88888888, 88888888, initial",
        "123456, '', again", "123456, 123457, again",
    })
    void whatIsWrongIsNamedByTheFirstReason(String first, String again, String reason) {
        assertEquals("workbench.login.newPin." + reason,
                NewPin.problem(first.toCharArray(), again.toCharArray()).map(Message::key).orElse(""));
    }

    @Test
    void sixAndSixteenDigitsMayBeUsed() {
        for (String good : new String[] {"123456", "1234567890123456", "888888889"}) {
            assertEquals("", NewPin.problem(good.toCharArray(), good.toCharArray()).map(Message::key)
                    .orElse(""));
        }
    }
}
