package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eport.core.card.Sm2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** leaf = SM3(00 ‖ entry), node = SM3(01 ‖ left ‖ right), a lonely last node moves up. */
class MerkleTreeTest {

    private static byte[] entry(int i) {
        return ("entry " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Sm2.sm3(new byte[] {0}, entry(i)));
        }
        return leaves;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sm2.sm3(new byte[] {1}, left, right);
    }

    /**
     * The root as the definition says, top down: the left half is the largest power of two below the count.
     */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 999, 1_000})
    void givenAnyCountThenTheRootIsTheDefinedOneAndEveryPathLeadsToIt(int count) {
        List<byte[]> leaves = leaves(count);
        MerkleTree tree = new MerkleTree(leaves);
        assertArrayEquals(root(leaves), tree.root());
        for (int i = 0; i < count; i++) {
            byte[] hash = MerkleTree.leaf(entry(i));
            for (MerkleTree.Sibling sibling : tree.path(i)) {
                hash = sibling.left() ? node(sibling.hash(), hash) : node(hash, sibling.hash());
            }
            assertArrayEquals(tree.root(), hash, "leaf " + i + " of " + count);
        }
    }

    @Test
    void givenTwoLeavesOfWhichOneLooksLikeANodeThenTheRootsDiffer() {
        List<byte[]> leaves = leaves(2);
        byte[] joined = new byte[64];
        System.arraycopy(leaves.get(0), 0, joined, 0, 32);
        System.arraycopy(leaves.get(1), 0, joined, 32, 32);
        byte[] root = new MerkleTree(leaves).root();
        assertFalse(Arrays.equals(root, MerkleTree.leaf(joined)), "a node must not pass for a leaf");
        byte[] prefixed = new byte[65];
        prefixed[0] = 1;
        System.arraycopy(joined, 0, prefixed, 1, 64);
        assertFalse(Arrays.equals(root, MerkleTree.leaf(prefixed)));
    }

    @Test
    void givenTheLastLeafTwiceThenTheRootIsAnother() {
        List<byte[]> doubled = new ArrayList<>(leaves(3));
        doubled.add(doubled.getLast());
        assertFalse(Arrays.equals(new MerkleTree(leaves(3)).root(), new MerkleTree(doubled).root()));
    }

    @Test
    void givenAnotherOrderOrCountThenTheRootIsAnother() {
        Set<String> roots = new HashSet<>();
        for (int count = 1; count <= 17; count++) {
            roots.add(SealedBatch.hex(new MerkleTree(leaves(count)).root()));
            roots.add(SealedBatch.hex(new MerkleTree(leaves(count).reversed()).root()));
        }
        assertEquals(17 + 16, roots.size());
    }

    @Test
    void givenNoLeafThenThereIsNoTree() {
        assertThrows(IllegalArgumentException.class, () -> new MerkleTree(List.of()));
    }
}
