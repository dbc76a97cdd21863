package org.eport.core.identity.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;

/**
 * All that is costly about one certificate, found out once: chain, signatures, CRLs. What remains for a
 * moment is comparing dates, so that a ledger of a million entries can be checked, each entry at its own
 * time.
 *
 * @param path the certificate, then its issuers, the root last
 * @param crls of each issuer in the path, in the path's order
 */
record Standing(Holder holder, ECPublicKeyParameters key, List<X509Certificate> path,
        List<List<X509CRL>> crls) {

    /** @throws IdentityException when the certificate can be good at no moment */
    static Standing of(X509Certificate certificate, Holder holder, TrustContent trust, X509 x509)
            throws IdentityException {
        ECPublicKeyParameters key = x509.sm2Key(certificate);
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[0] || certificate.getBasicConstraints() >= 0) {
            throw Refusal.notForSigning(certificate);
        }
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        path.addAll(trust.issuers(certificate, x509));
        List<List<X509CRL>> crls = new ArrayList<>();
        for (X509Certificate issuer : path.subList(1, path.size())) {
            x509.sm2Key(issuer);
            crls.add(trust.crlsOf(issuer, x509));
        }
        try {
            x509.validate(path.subList(0, path.size() - 1), path.get(path.size() - 1), allBegun(path));
        } catch (GeneralSecurityException refused) {
            throw Refusal.chain(certificate, refused);
        }
        return new Standing(holder, key, path, crls);
    }

    private static Instant allBegun(List<X509Certificate> path) {
        return path.stream().map(X509Certificate::getNotBefore).max(Comparator.naturalOrder()).orElseThrow()
                .toInstant();
    }

    void check(Instant moment) throws IdentityException {
        for (X509Certificate certificate : path) {
            if (moment.isBefore(certificate.getNotBefore().toInstant())) {
                throw Refusal.notYetValid(certificate);
            }
            if (moment.isAfter(certificate.getNotAfter().toInstant())) {
                throw Refusal.expired(certificate);
            }
        }
        for (int i = 0; i < crls.size(); i++) {
            notRevoked(path.get(i), path.get(i + 1), crls.get(i), moment);
        }
    }

    /**
     * The newest CRL decides. It knows of every revocation before it was made, and holds until its next
     * update; so it serves any moment before that, even when it has run out today. A certificate revoked
     * after the moment was good then, whatever the reason of the revocation.
     */
    private static void notRevoked(X509Certificate certificate, X509Certificate issuer, List<X509CRL> crls,
            Instant moment) throws IdentityException {
        X509CRL newest = newest(crls).orElseThrow(() -> Refusal.crlMissing(issuer));
        Optional<X509CRLEntry> entry = Optional.ofNullable(newest.getRevokedCertificate(certificate));
        if (entry.isPresent() && !moment.isBefore(entry.get().getRevocationDate().toInstant())) {
            throw Refusal.revoked(certificate, entry.get().getRevocationDate());
        }
        Date until = Optional.ofNullable(newest.getNextUpdate()).orElse(newest.getThisUpdate());
        if (moment.isAfter(until.toInstant())) {
            throw Refusal.crlExpired(issuer, until, moment);
        }
    }

    static Optional<X509CRL> newest(List<X509CRL> crls) {
        return crls.stream().max(Comparator.comparing(X509CRL::getThisUpdate));
    }
}
