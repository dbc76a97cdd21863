package org.eport.core.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain facts 2.8, and what must not pass. */
class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({"59467239,9", "D2143569,X", "12345678,8", "00000001,9"})
    void organisationCodeVectors(String body, char check) {
        assertEquals(Optional.of(check), CheckDigits.orgCodeCheck(body));
        assertTrue(CheckDigits.isOrgCode(body + check));
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y4,3", "91440300594672399,W", "91110108123456788,E"})
    void creditCodeVectors(String body, char check) {
        assertEquals(Optional.of(check), CheckDigits.usccCheck(body));
        assertTrue(CheckDigits.isUscc(body + check));
    }

    @ParameterizedTest
    @CsvSource({"CSQU305438,3", "MSKU000000,6", "TCLU123456,8"})
    void containerVectors(String body, char check) {
        assertEquals(Optional.of(check), CheckDigits.containerCheck(body));
        assertTrue(CheckDigits.isContainerNumber(body + check));
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002,X"})
    void identityVectors(String body, char check) {
        assertEquals(Optional.of(check), CheckDigits.identityCheck(body));
        assertTrue(CheckDigits.isIdentityNumber(body + check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "59467239", "5946723999", "59467239-9", "d2143569X", "D2143569x",
        "594672398", "594672390", "59467239９", "５９４６７２３９9", " 594672399", "59467239 9", "5946723\u06629",
        "D214356中X"})
    void noOrganisationCode(String number) {
        assertFalse(CheckDigits.isOrgCode(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43",
        "91350100M000100Y44", "91350100M000100Y4３", "91350100-M000100Y4-3", "9135010OM000100Y43",
        "91440300594672398W", "9144A300594672399W", "911101081234567I8E"})
    void noCreditCode(String number) {
        assertFalse(CheckDigits.isUscc(number));
    }

    @ParameterizedTest
    @CsvSource({"92350100M000100Y4,true", "11350100M000100Y4,true", "Y1350100M000100Y4,true",
        "59350100M000100Y4,true", "14350100M000100Y4,false", "54350100M000100Y4,false",
        "94350100M000100Y4,false", "A1350100M000100Y4,false", "Y2350100M000100Y4,false",
        "00350100M000100Y4,false"})
    void creditCodeKnowsItsDepartmentsAndClasses(String body, boolean known) {
        assertEquals(known, CheckDigits.usccCheck(body).isPresent());
    }

    /** A sum that 31 divides needs check 0; without the last folding it would have no character at all. */
    @Test
    void creditCodeFoldsThirtyOneToZero() {
        String body = IntStream.range(0, 100).mapToObj("91%06d123456788"::formatted)
                .filter(candidate -> CheckDigits.usccCheck(candidate).equals(Optional.of('0')))
                .findFirst().orElseThrow();
        assertTrue(CheckDigits.isUscc(body + "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CSQU305438", "CSQU30543833", "csqu3054383", "CSQA3054383", "CSQU3054384",
        "C1QU3054383", "CSQU 3054383", "CSQU305438-3", "CSQU30543８3", "CSQU305438３"})
    void noContainerNumber(String number) {
        assertFalse(CheckDigits.isContainerNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "CSQJ3054386", "CSQZ3054387"})
    void containersOfAllThreeCategories(String number) {
        assertTrue(CheckDigits.isContainerNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11010519491231002", "11010519491231002XX", "11010519491231002x",
        "110105194912310021", "110105194913310025", "110105194902300026", "11010519491231002Ｘ",
        "A1010519491231002X", "110105491231002"})
    void noIdentityNumber(String number) {
        assertFalse(CheckDigits.isIdentityNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"11010520000229002,true", "11010519000229002,false", "11010520010229002,false",
        "11010520010431002,false", "11010520010000002,false"})
    void identityNumberNeedsADayOfTheCalendar(String body, boolean real) {
        assertEquals(real, CheckDigits.identityCheck(body).isPresent());
    }

    /** One wrong digit is what the national algorithms promise to find; a letter may hide one (D and 2). */
    @ParameterizedTest
    @MethodSource("correctNumbers")
    void oneWrongDigitIsFound(String number, Predicate<String> correct) {
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = number.substring(0, place) + digit + number.substring(place + 1);
                assertEquals(wrong.equals(number), correct.test(wrong), wrong);
            }
        }
    }

    static Stream<Arguments> correctNumbers() {
        return Stream.of(
                Arguments.of("594672399", (Predicate<String>) CheckDigits::isOrgCode),
                Arguments.of("91440300594672399W", (Predicate<String>) CheckDigits::isUscc),
                Arguments.of("11010519491231002X", (Predicate<String>) CheckDigits::isIdentityNumber));
    }
}
