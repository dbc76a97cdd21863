package org.eport.core.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.eport.core.document.EntryPointer;

/**
 * What one accepted action did to one document: who, what, when, before and after. Its canonical JSON is
 * what is hashed, kept and proven; nothing is left out of it.
 *
 * @param sequence number of this entry in the document's life, from 1
 * @param previous the document's entry before this one; {@link EntryPointer#NONE} for the first
 * @param changes  field → [before, after] in canonical form, null for nothing; only what changed
 * @param input    what was typed or imported, only on the document the action was taken on
 * @param cause    {@code type/number} of the document the action was taken on when that is another one
 */
public record Entry(String document, String number, long sequence, EntryPointer previous, String action,
        Instant time, String card, String organisation, Map<String, List<Object>> changes,
        Map<String, Object> input, Optional<String> cause) {

    /** The bytes that are hashed; no line break among them. */
    public byte[] bytes() {
        TreeMap<String, Object> json = new TreeMap<>();
        json.put("action", action);
        json.put("card", card);
        cause.ifPresent(other -> json.put("cause", other));
        json.put("changes", changes);
        json.put("document", document);
        if (!input.isEmpty()) {
            json.put("input", input);
        }
        json.put("number", number);
        json.put("organisation", organisation);
        if (previous.seal() > 0) {
            json.put("prev", Map.of("hash", previous.hash(), "index", previous.index(), "seal",
                    previous.seal()));
        }
        json.put("seq", sequence);
        json.put("time", time.toString());
        json.put("v", 1);
        return CanonicalJson.bytes(json);
    }

    /** @throws IllegalArgumentException when these are not the canonical bytes of an entry */
    public static Entry parse(byte[] bytes) {
        Entry entry = read(bytes);
        if (!Arrays.equals(entry.bytes(), bytes)) {
            throw new IllegalArgumentException("not in canonical form");
        }
        return entry;
    }

    /** The same for bytes whose hash is under a signature, where the form proves nothing more. */
    static Entry read(byte[] bytes) {
        try {
            return from(JsonReader.object(bytes));
        } catch (ClassCastException | NullPointerException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a ledger entry: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Entry from(Map<String, Object> json) {
        Map<String, Object> prev = (Map<String, Object>) json.get("prev");
        EntryPointer previous = prev == null ? EntryPointer.NONE : new EntryPointer(
                ((Number) prev.get("seal")).longValue(), ((Number) prev.get("index")).intValue(),
                text(prev, "hash"));
        return new Entry(text(json, "document"), text(json, "number"), ((Number) json.get("seq")).longValue(),
                previous, text(json, "action"), Instant.parse(text(json, "time")), text(json, "card"),
                text(json, "organisation"), changes((Map<String, Object>) json.get("changes")),
                (Map<String, Object>) json.getOrDefault("input", Map.of()),
                Optional.ofNullable((String) json.get("cause")));
    }

    private static String text(Map<String, Object> json, String name) {
        return Objects.requireNonNull((String) json.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Object>> changes(Map<String, Object> json) {
        for (Object change : json.values()) {
            if (((List<Object>) change).size() != 2) {
                throw new IllegalArgumentException("not a ledger entry: a change is a pair");
            }
        }
        return (Map<String, List<Object>>) (Map<?, ?>) json;
    }
}
