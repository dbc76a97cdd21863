package org.eport.core.document;

/**
 * The place of a ledger entry.
 *
 * @param seal  number of the seal that holds it, from 1; 0 when there is none
 * @param index place within the sealed batch, from 0
 * @param hash  SM3(00 ‖ entry), the leaf of the seal's Merkle tree, 64 lower-case hexadecimal digits; empty
 *              when there is none
 */
public record EntryPointer(long seal, int index, String hash) {

    public static final EntryPointer NONE = new EntryPointer(0, 0, "");
}
