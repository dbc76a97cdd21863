package org.eport.core.identity.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.eport.core.identity.IdentityException;
import org.eport.core.text.Message;

/** The ways a certificate is refused, each with the names and dates people need to put it right. */
final class Refusal {

    private Refusal() {
    }

    static IdentityException unreadable(Throwable cause) {
        return new IdentityException(Message.of("identity.unreadable"), cause);
    }

    static IdentityException notSm2(X509Certificate certificate) {
        return new IdentityException(Message.of("identity.notSm2", name(certificate)));
    }

    static IdentityException notForSigning(X509Certificate certificate) {
        return new IdentityException(Message.of("identity.notForSigning", name(certificate)));
    }

    static IdentityException unknownIssuer(X509Certificate certificate) {
        return new IdentityException(
                Message.of("identity.unknownIssuer", name(certificate), issuer(certificate)));
    }

    static IdentityException tampered(X509Certificate certificate) {
        return new IdentityException(Message.of("identity.tampered", name(certificate), issuer(certificate)));
    }

    static IdentityException chain(X509Certificate certificate, Throwable cause) {
        return new IdentityException(
                Message.of("identity.chain", name(certificate), String.valueOf(cause.getMessage())), cause);
    }

    static IdentityException notYetValid(X509Certificate certificate) {
        return new IdentityException(
                Message.of("identity.notYetValid", name(certificate), date(certificate.getNotBefore())));
    }

    static IdentityException expired(X509Certificate certificate) {
        return new IdentityException(
                Message.of("identity.expired", name(certificate), date(certificate.getNotAfter())));
    }

    static IdentityException revoked(X509Certificate certificate, Date since) {
        return new IdentityException(Message.of("identity.revoked", name(certificate), date(since)));
    }

    static IdentityException crlMissing(X509Certificate issuer) {
        return new IdentityException(Message.of("identity.crlMissing", name(issuer)));
    }

    static IdentityException crlExpired(X509Certificate issuer, Date nextUpdate, Instant moment) {
        return new IdentityException(
                Message.of("identity.crlExpired", name(issuer), date(nextUpdate), moment.toString()));
    }

    static IdentityException trustFile(String file, Throwable cause) {
        return new IdentityException(Message.of("identity.trustFile", file), cause);
    }

    private static String name(X509Certificate certificate) {
        return commonName(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    private static String issuer(X509Certificate certificate) {
        return commonName(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    }

    private static String commonName(X500Name name) {
        RDN[] common = name.getRDNs(BCStyle.CN);
        return common.length == 0 ? name.toString()
                : IETFUtils.valueToString(common[0].getFirst().getValue());
    }

    private static String date(Date date) {
        return date.toInstant().toString();
    }
}
