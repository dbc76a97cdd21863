package org.eport.core.identity.internal;

import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;

/** Trust as files an administrator can put down, replace and look at; everything else here is remembering. */
public final class TrustFolder implements Trust {

    private static final int REMEMBERED = 4096;

    /** A certificate as a key of a map. */
    private record Der(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Der der && Arrays.equals(bytes, der.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private final Path folder;
    private final X509 x509 = new X509();
    private final Map<Der, Standing> standings = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Der, Standing> eldest) {
            return size() > REMEMBERED;
        }
    };
    private List<String> state = List.of();
    private Optional<TrustContent> content = Optional.empty();

    public TrustFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Holder check(byte[] der, Instant moment) throws IdentityException {
        Standing standing = standing(der);
        standing.check(moment);
        return standing.holder();
    }

    @Override
    public Holder read(byte[] der) throws IdentityException {
        return parsed(() -> holder(x509.certificate(der), der));
    }

    @Override
    public ECPublicKeyParameters publicKey(byte[] der) throws IdentityException {
        synchronized (standings) {
            Optional<Standing> known = Optional.ofNullable(standings.get(new Der(der)));
            if (known.isPresent()) {
                return known.get().key();
            }
        }
        return parsed(() -> x509.sm2Key(x509.certificate(der)));
    }

    @Override
    public List<byte[]> issuers(byte[] der) throws IdentityException {
        List<byte[]> issuers = new ArrayList<>();
        List<X509Certificate> path = standing(der).path();
        try {
            for (X509Certificate issuer : path.subList(1, path.size())) {
                issuers.add(issuer.getEncoded());
            }
        } catch (CertificateEncodingException unreadable) {
            throw Refusal.unreadable(unreadable);
        }
        return issuers;
    }

    @Override
    public List<byte[]> crls(byte[] der) throws IdentityException {
        List<byte[]> crls = new ArrayList<>();
        try {
            for (List<X509CRL> ofOneIssuer : standing(der).crls()) {
                Optional<X509CRL> newest = Standing.newest(ofOneIssuer);
                if (newest.isPresent()) {
                    crls.add(newest.get().getEncoded());
                }
            }
        } catch (CRLException unreadable) {
            throw Refusal.unreadable(unreadable);
        }
        return crls;
    }

    private Standing standing(byte[] der) throws IdentityException {
        synchronized (standings) {
            TrustContent trust = content();
            Optional<Standing> known = Optional.ofNullable(standings.get(new Der(der)));
            if (known.isPresent()) {
                return known.get();
            }
            Standing found = parsed(() -> {
                X509Certificate certificate = x509.certificate(der);
                return Standing.of(certificate, holder(certificate, der), trust, x509);
            });
            standings.put(new Der(der.clone()), found);
            return found;
        }
    }

    private interface Parsing<T> {
        T run() throws IdentityException;
    }

    /**
     * The parser looks at parts of a certificate only when asked for them, and fails on bad ones unchecked.
     */
    private static <T> T parsed(Parsing<T> parsing) throws IdentityException {
        try {
            return parsing.run();
        } catch (RuntimeException badPart) {
            throw Refusal.unreadable(badPart);
        }
    }

    /** The folder's content, read anew when a file of it changed since. */
    private TrustContent content() throws IdentityException {
        List<String> now = TrustContent.state(folder);
        if (content.isEmpty() || !now.equals(state)) {
            standings.clear();
            content = Optional.empty();
            content = Optional.of(TrustContent.load(folder, x509));
            state = now;
        }
        return content.get();
    }

    private static Holder holder(X509Certificate certificate, byte[] der) throws IdentityException {
        Subject subject =
                Subject.read(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
        return new Holder(subject.name(), subject.cardNumber(), subject.kind(), subject.agency(),
                subject.organisation(), subject.organisationName(), subject.level(),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(),
                HexFormat.of().formatHex(Sm2.sm3(der)));
    }
}
