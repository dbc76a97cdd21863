package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A seal as it is kept, with the entries it seals.
 *
 * @param seal      {@link Seal#bytes}
 * @param signature r ‖ s, 64 bytes
 * @param entries   {@link Entry#bytes} of all entries, each ended by a line feed
 */
public record SealedBatch(long number, byte[] seal, byte[] signature, byte[] entries) {

    /** Joins entries to the block that is kept. */
    public static byte[] join(List<byte[]> entries) {
        byte[] block = new byte[entries.stream().mapToInt(entry -> entry.length + 1).sum()];
        int at = 0;
        for (byte[] entry : entries) {
            System.arraycopy(entry, 0, block, at, entry.length);
            at += entry.length;
            block[at++] = '\n';
        }
        return block;
    }

    /** The bytes of each entry, in their order. */
    public List<byte[]> split() {
        List<byte[]> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] == '\n') {
                all.add(java.util.Arrays.copyOfRange(entries, start, i));
                start = i + 1;
            }
        }
        if (start < entries.length) {
            all.add(java.util.Arrays.copyOfRange(entries, start, entries.length));
        }
        return all;
    }

    /** Whether the last entry still has its end. */
    boolean whole() {
        return entries.length == 0 || entries[entries.length - 1] == '\n';
    }

    public String chainHash() {
        return Seal.chainHash(seal, signature);
    }

    /** The tree over the entries as they are kept now. */
    public MerkleTree tree() {
        return new MerkleTree(split().stream().map(MerkleTree::leaf).toList());
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
