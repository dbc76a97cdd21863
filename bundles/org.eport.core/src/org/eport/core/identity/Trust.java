package org.eport.core.identity;

import java.time.Instant;
import java.util.List;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/**
 * The certificates this instance trusts: {@code roots/*.pem}, {@code branches/*.pem} (intermediate CAs) and
 * {@code crls/*.pem} in the trust folder. Re-reads the folder when it changes. Thread-safe; results are
 * cached per certificate and CRL state because a PKIX run takes about 2 ms.
 */
public interface Trust {

    /**
     * Checks chain, validity and revocation as of a moment: a certificate revoked later than that moment was
     * good.
     *
     * @param der X.509 certificate
     * @throws IdentityException saying what is wrong with it
     */
    Holder check(byte[] der, Instant moment) throws IdentityException;

    /** Reads the holder without trusting it. */
    Holder read(byte[] der) throws IdentityException;

    ECPublicKeyParameters publicKey(byte[] der) throws IdentityException;

    /** The DER certificates above this one, nearest first, the root last. */
    List<byte[]> issuers(byte[] der) throws IdentityException;

    /**
     * The DER CRLs of the certificate's issuers, in the same order as {@link #issuers}; missing ones left
     * out.
     */
    List<byte[]> crls(byte[] der) throws IdentityException;
}
