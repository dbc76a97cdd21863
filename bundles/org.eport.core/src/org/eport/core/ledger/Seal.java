package org.eport.core.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.eport.core.card.Sm2;

/**
 * What a card signs for a batch: how many entries under which Merkle root, when, and which seal of this
 * store came before. The signature is over {@link #bytes}.
 *
 * @param store       identity of the store that made it
 * @param certificate SM3 of the signer's DER certificate, hexadecimal
 * @param previous    SM3 over bytes and signature of the seal before; empty for the first
 */
public record Seal(String store, long number, Instant time, String certificate, int count, String root,
        String previous) {

    public byte[] bytes() {
        TreeMap<String, Object> json = new TreeMap<>();
        json.put("certificate", certificate);
        json.put("count", count);
        json.put("number", number);
        if (!previous.isEmpty()) {
            json.put("prev", previous);
        }
        json.put("root", root);
        json.put("store", store);
        json.put("time", time.toString());
        json.put("v", 1);
        return CanonicalJson.bytes(json);
    }

    /** @throws IllegalArgumentException when these are not the canonical bytes of a seal */
    public static Seal parse(byte[] bytes) {
        try {
            var json = JsonReader.object(bytes);
            Seal seal = new Seal(text(json, "store"), ((Number) json.get("number")).longValue(),
                    Instant.parse(text(json, "time")), text(json, "certificate"),
                    ((Number) json.get("count")).intValue(), text(json, "root"),
                    (String) json.getOrDefault("prev", ""));
            if (!Arrays.equals(seal.bytes(), bytes)) {
                throw new IllegalArgumentException("not in canonical form");
            }
            return seal;
        } catch (ClassCastException | NullPointerException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a seal: " + e.getMessage(), e);
        }
    }

    private static String text(Map<String, Object> json, String name) {
        return Objects.requireNonNull((String) json.get(name), name);
    }

    /** What the next seal names as its previous one. */
    public static String chainHash(byte[] bytes, byte[] signature) {
        return HexFormat.of().formatHex(Sm2.sm3(bytes, signature));
    }
}
