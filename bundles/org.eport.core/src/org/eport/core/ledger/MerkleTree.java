package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A Merkle tree with SM3: leaf = SM3(00 ‖ entry), node = SM3(01 ‖ left ‖ right). A last node without a
 * partner moves up unchanged. The two prefixes keep a node from being passed off as a leaf.
 */
public final class MerkleTree {

    /** One step of an inclusion path: the sibling's hash and the side it stands on. */
    public record Sibling(byte[] hash, boolean left) {
    }

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves hashes of the entries in their order, at least one */
    public MerkleTree(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a tree needs a leaf");
        }
        List<byte[]> level = leaves;
        levels.add(level);
        SM3Digest digest = new SM3Digest();
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(node(digest, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.get(level.size() - 1));
            }
            levels.add(above);
            level = above;
        }
    }

    public static byte[] leaf(byte[] entry) {
        SM3Digest digest = new SM3Digest();
        digest.update((byte) 0);
        digest.update(entry, 0, entry.length);
        return end(digest);
    }

    private static byte[] node(SM3Digest digest, byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left, 0, left.length);
        digest.update(right, 0, right.length);
        return end(digest);
    }

    private static byte[] end(SM3Digest digest) {
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    public byte[] root() {
        return levels.get(levels.size() - 1).get(0);
    }

    /** The siblings from the leaf up to below the root; empty when the leaf is the root. */
    public List<Sibling> path(int index) {
        List<Sibling> path = new ArrayList<>();
        int place = index;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int partner = place ^ 1;
            if (partner < level.size()) {
                path.add(new Sibling(level.get(partner), partner < place));
            }
            place /= 2;
        }
        return path;
    }
}
