package org.eport.core.card.internal;

/**
 * Turns a PIN or PUK into a key; an interface so that a test can look at the disk while a PIN is being tried.
 */
@FunctionalInterface
public interface Kdf {

    /** @return 32 bytes, to be wiped by the caller */
    byte[] derive(byte[] secret, byte[] salt, KdfCost cost);
}
