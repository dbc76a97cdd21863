package org.eport.core.card.internal;

/**
 * What one guess of a PIN costs; kept in the card file so that it can be raised for new cards without
 * touching old ones. The bounds keep a forged file from eating the memory of the machine.
 *
 * @param memory in KiB
 */
public record KdfCost(int memory, int iterations, int lanes) {

    /** 32 MiB, two passes: about 0.12 s on one core. */
    public static final KdfCost STANDARD = new KdfCost(32 * 1024, 2, 1);

    public KdfCost {
        if (memory < 64 || memory > 1024 * 1024 || iterations < 1 || iterations > 100 || lanes < 1
                || lanes > 16) {
            throw new IllegalArgumentException("KDF cost out of bounds");
        }
    }
}
