package org.eport.core.code;

import java.util.stream.Collectors;

import net.sourceforge.pinyin4j.PinyinHelper;

/** One reading per character, the way a person types it: an opinion of its own beside the search. */
final class Pinyin {

    private Pinyin() {
    }

    static String initials(String name) {
        return name.chars().filter(character -> Character.isLetterOrDigit(character)).mapToObj(character -> {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
            return readings == null ? String.valueOf((char) character)
                    : readings[readings.length - 1].substring(0, 1);
        }).collect(Collectors.joining());
    }
}
