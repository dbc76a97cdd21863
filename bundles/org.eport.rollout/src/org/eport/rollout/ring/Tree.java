package org.eport.rollout.ring;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;

/**
 * A value of a JSON file from outside and the place where it stands, so that whoever has to correct the file
 * is told where. Nothing is guessed: a member that is unknown, missing, too long or of another kind is
 * refused.
 */
final class Tree {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JSON STRICT = JSON.std.with(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS);
    private static final String BEGIN = "1:1";

    /** How a short text has to look, and one that does: people do not read patterns. */
    record Form(Pattern pattern, String example) {

        Form(String pattern, String example) {
            this(Pattern.compile(pattern), example);
        }

        boolean fits(String text) {
            return pattern.matcher(text).matches();
        }
    }

    private final String file;
    private final String place;
    private final Object value;

    private Tree(String file, String place, Object value) {
        this.file = file;
        this.place = place;
        this.value = value;
    }

    /**
     * @param file how a refusal names it
     * @param most bytes
     */
    static Tree read(String file, byte[] json, int most) throws RolloutException {
        Tree whole = new Tree(file, BEGIN, "");
        if (json.length > most) {
            throw whole.wrong(Message.of("rollout.json.long", most));
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            Object value = STRICT.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw new Tree(file, at(parser.currentTokenLocation()), "")
                        .wrong(Message.of("rollout.json.more"));
            }
            return new Tree(file, "", value == null ? "" : value);
        } catch (JsonProcessingException e) {
            throw new Tree(file, at(e.getLocation()), "").wrong(Message.of("rollout.json.syntax"), e);
        } catch (IOException | RuntimeException e) { // the reader of maps throws both at what is no text
            throw whole.wrong(Message.of("rollout.json.syntax"), e);
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? BEGIN : location.getLineNr() + ":" + location.getColumnNr();
    }

    RolloutException wrong(Message why) {
        return wrong(why, null);
    }

    private RolloutException wrong(Message why, Exception cause) {
        String shown = place.isEmpty() ? BEGIN : place;
        return new RolloutException(Message.of("rollout.json.wrong", file, shown, why),
                Message.of("rollout.json.wrong.remedy", file), cause);
    }

    /**
     * It is an object with these members and no others; which of them have to be there shows in {@link #get}.
     */
    Tree object(String... members) throws RolloutException {
        Set<String> known = Set.of(members);
        for (Object member : map().keySet()) {
            if (!known.contains(member)) {
                throw child((String) member, "").wrong(Message.of("rollout.json.unknown"));
            }
        }
        return this;
    }

    Tree get(String member) throws RolloutException {
        return find(member).orElseThrow(() -> child(member, "").wrong(Message.of("rollout.json.missing")));
    }

    Optional<Tree> find(String member) throws RolloutException {
        return Optional.ofNullable(map().get(member)).map(found -> child(member, found));
    }

    private Tree child(String member, Object found) {
        return new Tree(file, place.isEmpty() ? member : place + "." + member, found);
    }

    private Map<?, ?> map() throws RolloutException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(Message.of("rollout.json.noObject"));
    }

    /** The members of an object whose names are data. */
    Map<String, Tree> members(int most) throws RolloutException {
        if (map().size() > most) {
            throw wrong(Message.of("rollout.json.many", most));
        }
        Map<String, Tree> members = new LinkedHashMap<>();
        for (Object name : map().keySet()) {
            members.put((String) name, get((String) name));
        }
        return members;
    }

    List<Tree> items(int most) throws RolloutException {
        if (!(value instanceof List<?> list)) {
            throw wrong(Message.of("rollout.json.noList"));
        }
        if (list.size() > most) {
            throw wrong(Message.of("rollout.json.many", most));
        }
        List<Tree> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Tree(file, place + "[" + items.size() + "]", item == null ? "" : item));
        }
        return items;
    }

    /** A text of one line, not empty. */
    String text(int most) throws RolloutException {
        if (!(value instanceof String text) || text.isBlank()) {
            throw wrong(Message.of("rollout.json.noText"));
        }
        if (text.length() > most) {
            throw wrong(Message.of("rollout.json.long", most));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(Message.of("rollout.json.control"));
        }
        return text;
    }

    String text(Form form) throws RolloutException {
        if (value instanceof String text && form.fits(text)) {
            return text;
        }
        throw wrong(form);
    }

    RolloutException wrong(Form form) {
        return wrong(Message.of("rollout.json.form", form.example()));
    }

    Words words(int most) throws RolloutException {
        object("zh", "en");
        return new Words(get("zh").text(most), get("en").text(most));
    }

    long number(long least, long most) throws RolloutException {
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= least
                && ((Number) value).longValue() <= most) {
            return ((Number) value).longValue();
        }
        throw wrong(Message.of("rollout.json.number", least, most));
    }

    boolean flag() throws RolloutException {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(Message.of("rollout.json.noFlag"));
    }

    LocalDate day() throws RolloutException {
        try {
            return LocalDate.parse(text(10));
        } catch (DateTimeException e) {
            throw wrong(Message.of("rollout.json.noDay"), e);
        }
    }

    Instant moment() throws RolloutException {
        try {
            return Instant.parse(text(40));
        } catch (DateTimeException e) {
            throw wrong(Message.of("rollout.json.noMoment"), e);
        }
    }

    /** What stands there in Base64. */
    byte[] bytes(int most) throws RolloutException {
        try {
            return Base64.getDecoder().decode(text(most));
        } catch (IllegalArgumentException e) {
            throw wrong(Message.of("rollout.json.noBase64"), e);
        }
    }
}
