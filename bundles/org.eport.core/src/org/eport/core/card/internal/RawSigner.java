package org.eport.core.card.internal;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signs e with a key set up once: setting SM2 up anew for each signature costs several times the signature
 * itself. Not thread-safe.
 */
public final class RawSigner {

    private final SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new PassThroughDigest());

    public RawSigner(ECPrivateKeyParameters key) {
        signer.init(true, key);
    }

    /** @return r ‖ s, 64 bytes */
    public byte[] sign(byte[] e) {
        signer.update(e, 0, e.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException cannotHappenWithAValidKey) {
            throw new IllegalStateException(cannotHappenWithAValidKey);
        }
    }
}
