package org.eport.core.identity.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eport.core.identity.IdentityException;

/**
 * X.509 with SM2, which the JDK cannot read: the calls that need Bouncy Castle's provider, which is an
 * instance of our own and never registered, so that other bundles keep the providers they expect.
 */
final class X509 {

    private static final String SM3_WITH_SM2 = GMObjectIdentifiers.sm2sign_with_sm3.getId();

    private final Provider provider = new BouncyCastleProvider();

    X509Certificate certificate(byte[] der) throws IdentityException {
        X509Certificate certificate;
        try {
            certificate = (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
            if (certificate != null && Arrays.equals(certificate.getEncoded(), der)) {
                return certificate;
            }
        } catch (CertificateException notACertificate) {
            throw Refusal.unreadable(notACertificate);
        }
        throw Refusal.unreadable(new CertificateException("not one certificate in DER"));
    }

    Collection<? extends Certificate> certificates(byte[] pem) throws CertificateException {
        Collection<? extends Certificate> found =
                factory().generateCertificates(new ByteArrayInputStream(pem));
        if (found.isEmpty()) {
            throw new CertificateException("no certificate in the file");
        }
        return found;
    }

    Collection<? extends CRL> crls(byte[] pem) throws CertificateException, CRLException {
        Collection<? extends CRL> found = factory().generateCRLs(new ByteArrayInputStream(pem));
        if (found.isEmpty()) {
            throw new CRLException("no CRL in the file");
        }
        return found;
    }

    /** @throws IdentityException when the key is of another kind or another curve */
    ECPublicKeyParameters sm2Key(X509Certificate certificate) throws IdentityException {
        try {
            SubjectPublicKeyInfo key =
                    SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
            ASN1Encodable curve = key.getAlgorithm().getParameters();
            if (!key.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                    || !GMObjectIdentifiers.sm2p256v1.equals(curve)) {
                throw Refusal.notSm2(certificate);
            }
            return (ECPublicKeyParameters) PublicKeyFactory.createKey(key);
        } catch (IOException notAPoint) {
            throw Refusal.unreadable(notAPoint);
        }
    }

    boolean signedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey(), provider);
            return certificate.getSigAlgOID().equals(SM3_WITH_SM2);
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    /** Whether the CRL is this issuer's, signed with SM3withSM2, and speaks of all its certificates. */
    boolean signedBy(X509CRL crl, X509Certificate issuer) {
        Set<String> limits = crl.getCriticalExtensionOIDs();
        if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || !crl.getSigAlgOID().equals(SM3_WITH_SM2) || limits != null && !limits.isEmpty()) {
            return false;
        }
        try {
            crl.verify(issuer.getPublicKey(), provider);
            return true;
        } catch (GeneralSecurityException anotherKey) {
            return false;
        }
    }

    /**
     * PKIX (RFC 5280) for everything but revocation: names, constraints, key usage, path length, signatures.
     */
    void validate(List<X509Certificate> pathWithoutRoot, X509Certificate root, Instant moment)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setDate(Date.from(moment));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX", provider)
                .validate(factory().generateCertPath(pathWithoutRoot), parameters);
    }

    private CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509", provider);
    }
}
