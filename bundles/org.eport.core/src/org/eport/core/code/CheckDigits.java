package org.eport.core.code;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The check characters of the national and international numbers, so that a mistyped number is refused at the
 * desk and not by an agency days later. Numbers are taken as they are stored: upper case, no hyphen, no
 * blanks; letters and digits of other scripts and full-width ones are refused. The {@code …Check} methods
 * give the check character that a body needs, or empty when the body itself is not well-formed.
 */
public final class CheckDigits {

    private static final Pattern ORG_BODY = Pattern.compile("[0-9A-Z]{8}");
    private static final int[] ORG_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern USCC_BODY =
            Pattern.compile("[0-9A-Y]{2}[0-9]{6}[" + USCC_ALPHABET + "]{9}");
    private static final Set<String> USCC_CLASSES =
            Set.of("11", "12", "13", "19", "51", "52", "53", "59", "91", "92", "93", "Y1");
    private static final int[] USCC_WEIGHTS =
            {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final Pattern CONTAINER_BODY = Pattern.compile("[A-Z]{3}[UJZ][0-9]{6}");

    private static final Pattern IDENTITY_BODY = Pattern.compile("[0-9]{17}");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CheckDigits() {
    }

    /** Organisation code (组织机构代码), 9 characters. GB 11714, domain facts 2.8. */
    public static boolean isOrgCode(String number) {
        return ends(number, 8, orgCodeCheck(body(number, 8)));
    }

    /** @param body the first 8 characters, digits or letters */
    public static Optional<Character> orgCodeCheck(String body) {
        if (!ORG_BODY.matcher(body).matches()) {
            return Optional.empty();
        }
        int check = 11 - weighted(body, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", ORG_WEIGHTS) % 11;
        return Optional.of("0123456789X0".charAt(check));
    }

    /**
     * Unified social credit code (统一社会信用代码), 18 characters: department and class from the published list,
     * region of six digits, organisation code with its own check digit, check character. GB 32100, domain
     * facts 2.8.
     */
    public static boolean isUscc(String number) {
        return ends(number, 17, usccCheck(body(number, 17)));
    }

    /** @param body the first 17 characters; the organisation code within must be correct itself */
    public static Optional<Character> usccCheck(String body) {
        if (!USCC_BODY.matcher(body).matches() || !USCC_CLASSES.contains(body.substring(0, 2))
                || !isOrgCode(body.substring(8))) {
            return Optional.empty();
        }
        int check = (31 - weighted(body, USCC_ALPHABET, USCC_WEIGHTS) % 31) % 31;
        return Optional.of(USCC_ALPHABET.charAt(check));
    }

    /** Container number (集装箱号), 11 characters: owner, category U, J or Z, serial, check. ISO 6346. */
    public static boolean isContainerNumber(String number) {
        return ends(number, 10, containerCheck(body(number, 10)));
    }

    /** @param body the first 10 characters */
    public static Optional<Character> containerCheck(String body) {
        if (!CONTAINER_BODY.matcher(body).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += containerValue(body.charAt(i)) << i;
        }
        return Optional.of((char) ('0' + sum % 11 % 10));
    }

    /** Citizen identity number (身份证号), 18 characters with a birth date of the calendar. GB 11643. */
    public static boolean isIdentityNumber(String number) {
        return ends(number, 17, identityCheck(body(number, 17)));
    }

    /** @param body the first 17 digits */
    public static Optional<Character> identityCheck(String body) {
        if (!IDENTITY_BODY.matcher(body).matches() || !isDate(body.substring(6, 14))) {
            return Optional.empty();
        }
        return Optional.of(IDENTITY_CHECKS.charAt(weighted(body, "0123456789", IDENTITY_WEIGHTS) % 11));
    }

    private static String body(String number, int length) {
        return number.substring(0, Math.min(length, number.length()));
    }

    private static boolean ends(String number, int bodyLength, Optional<Character> check) {
        return number.length() == bodyLength + 1
                && check.filter(character -> character == number.charAt(bodyLength)).isPresent();
    }

    private static int weighted(String body, String alphabet, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(body.charAt(i)) * weights[i];
        }
        return sum;
    }

    /** Letters count on from A = 10 and leave out the multiples of 11, which would hide an error. */
    private static int containerValue(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int value = character - 'A' + 10;
        return value + (value >= 11 ? 1 : 0) + (value >= 21 ? 1 : 0) + (value >= 31 ? 1 : 0);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text, BIRTH_DATE);
            return true;
        } catch (DateTimeParseException notOfTheCalendar) {
            return false;
        }
    }
}
