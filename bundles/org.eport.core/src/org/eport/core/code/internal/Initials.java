package org.eport.core.code.internal;

import java.text.Normalizer;
import java.util.Locale;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The pinyin initials of a name, all readings of a character at once: 重 is read chong and zhong, and which
 * one is meant only a dictionary of words would know. One set of letters per character keeps that from
 * multiplying. Latin letters and digits stand for themselves, everything else is passed over.
 */
final class Initials {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final long[] sets;

    private Initials(long[] sets) {
        this.sets = sets;
    }

    static Initials of(String name) {
        return new Initials(Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).chars()
                .mapToLong(character -> readings((char) character)).filter(set -> set != 0).toArray());
    }

    /** @param wanted upper case */
    boolean begin(String wanted) {
        return matchAt(0, wanted);
    }

    /** @param wanted upper case */
    boolean contain(String wanted) {
        for (int start = 0; start + wanted.length() <= sets.length; start++) {
            if (matchAt(start, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchAt(int start, String wanted) {
        if (wanted.length() > sets.length - start) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if ((sets[start + i] & bit(wanted.charAt(i))) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long readings(char character) {
        long set = bit(character);
        String[] pinyin = set == 0 ? PinyinHelper.toHanyuPinyinStringArray(character) : null;
        if (pinyin != null) {
            for (String reading : pinyin) {
                set |= bit(Character.toUpperCase(reading.charAt(0)));
            }
        }
        return set;
    }

    private static long bit(char sign) {
        int place = SIGNS.indexOf(sign);
        return place < 0 ? 0 : 1L << place;
    }
}
