package org.eport.core.card;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;
import org.eport.core.card.internal.PassThroughDigest;

/**
 * The arithmetic every card and every verifier shares: the SM2 curve, SM3, and e = SM3(Z ‖ M) with the
 * standard identity {@code 1234567812345678} (GB/T 32918.2). Stateless; thread-safe.
 */
public final class Sm2 {

    /**
     * The recommended curve of GB/T 32918.5, with its name, so that keys encode by the curve's identifier.
     */
    public static final ECDomainParameters DOMAIN = domain();

    private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2() {
    }

    private static ECDomainParameters domain() {
        // the curve with arithmetic of its own, several times as fast as the general one of the same name
        return new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1,
                CustomNamedCurves.getByName("sm2p256v1"));
    }

    public static byte[] sm3(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** e = SM3(Z ‖ message), the 32 bytes a card signs. */
    public static byte[] digest(ECPublicKeyParameters key, byte[] message) {
        return sm3(z(key), message);
    }

    private static byte[] z(ECPublicKeyParameters key) {
        int bits = ID.length * 8;
        ECPoint g = DOMAIN.getG().normalize();
        ECPoint q = key.getQ().normalize();
        return sm3(new byte[] {(byte) (bits >> 8), (byte) bits}, ID,
                DOMAIN.getCurve().getA().getEncoded(), DOMAIN.getCurve().getB().getEncoded(),
                g.getAffineXCoord().getEncoded(), g.getAffineYCoord().getEncoded(),
                q.getAffineXCoord().getEncoded(), q.getAffineYCoord().getEncoded());
    }

    /** Whether r ‖ s signs e under this key; false for anything that is not 64 and 32 bytes. */
    public static boolean verify(ECPublicKeyParameters key, byte[] e, byte[] rs) {
        if (rs.length != 64 || e.length != 32) {
            return false;
        }
        SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE, new PassThroughDigest());
        verifier.init(false, key);
        verifier.update(e, 0, e.length);
        return verifier.verifySignature(rs);
    }

    /**
     * r ‖ s as the DER sequence that certificates and OpenSSL use.
     *
     * @throws IllegalArgumentException when it is not 64 bytes or r or s is out of range
     */
    public static byte[] toDer(byte[] rs) {
        return recode(PlainDSAEncoding.INSTANCE, StandardDSAEncoding.INSTANCE, rs);
    }

    /**
     * The DER sequence of a signature as r ‖ s, 64 bytes.
     *
     * @throws IllegalArgumentException when it is not strict DER or r or s is out of range
     */
    public static byte[] fromDer(byte[] der) {
        return recode(StandardDSAEncoding.INSTANCE, PlainDSAEncoding.INSTANCE, der);
    }

    private static byte[] recode(DSAEncoding from, DSAEncoding to, byte[] signature) {
        try {
            BigInteger[] rs = from.decode(DOMAIN.getN(), signature);
            return to.encode(DOMAIN.getN(), rs[0], rs[1]);
        } catch (IOException | RuntimeException notASignature) { // the decoder throws both on bad input
            throw new IllegalArgumentException("not a signature", notASignature);
        }
    }
}
