package org.eport.core.card.internal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106): a PIN has few digits, and whoever copies the file may guess without a counter, so each
 * guess must cost memory as well as time.
 */
public final class Argon2Kdf implements Kdf {

    @Override
    public byte[] derive(byte[] secret, byte[] salt, KdfCost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory()).withIterations(cost.iterations()).withParallelism(cost.lanes())
                .withSalt(salt).build());
        byte[] key = new byte[32];
        generator.generateBytes(secret, key);
        return key;
    }
}
