package org.eport.core.identity.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.eport.core.identity.IdentityException;

/**
 * What a trust folder held at one look. A broken file refuses the whole folder: a CRL that is passed over
 * could be the one that names the card.
 */
record TrustContent(List<X509Certificate> roots, List<X509Certificate> branches, List<X509CRL> crls) {

    private static final int DEEPEST = 5;

    private static final List<String> FOLDERS = List.of("roots", "branches", "crls");

    private interface Parser<T> {
        Collection<? extends T> parse(byte[] pem) throws GeneralSecurityException;
    }

    static TrustContent load(Path folder, X509 x509) throws IdentityException {
        return new TrustContent(
                each(folder.resolve("roots"), X509Certificate.class, x509::certificates),
                each(folder.resolve("branches"), X509Certificate.class, x509::certificates),
                each(folder.resolve("crls"), X509CRL.class, x509::crls));
    }

    /** Changes whenever a file of the folder comes, goes or changes. */
    static List<String> state(Path folder) throws IdentityException {
        List<String> state = new ArrayList<>();
        for (String name : FOLDERS) {
            for (Path file : files(folder.resolve(name))) {
                try {
                    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                    state.add(String.join(" ", file.toString(), seen.lastModifiedTime().toString(),
                            String.valueOf(seen.size()), String.valueOf(seen.fileKey())));
                } catch (IOException unreadable) {
                    throw Refusal.trustFile(name + "/" + file.getFileName(), unreadable);
                }
            }
        }
        return state;
    }

    /** The certificates above this one, nearest first, the root last. */
    List<X509Certificate> issuers(X509Certificate certificate, X509 x509) throws IdentityException {
        List<X509Certificate> issuers = new ArrayList<>();
        X509Certificate below = certificate;
        while (issuers.size() < DEEPEST) {
            Optional<X509Certificate> root = issuer(below, roots, x509);
            Optional<X509Certificate> above = root.isPresent() ? root : issuer(below, branches, x509);
            if (above.isEmpty()) {
                throw named(below, roots).isEmpty() && named(below, branches).isEmpty()
                        ? Refusal.unknownIssuer(below) : Refusal.tampered(below);
            }
            issuers.add(above.get());
            if (root.isPresent()) {
                return issuers;
            }
            below = above.get();
        }
        throw Refusal.unknownIssuer(below);
    }

    List<X509CRL> crlsOf(X509Certificate issuer, X509 x509) {
        return crls.stream().filter(crl -> x509.signedBy(crl, issuer)).toList();
    }

    private static Optional<X509Certificate> issuer(X509Certificate below, List<X509Certificate> among,
            X509 x509) {
        return named(below, among).stream().filter(above -> x509.signedBy(below, above)).findFirst();
    }

    private static List<X509Certificate> named(X509Certificate below, List<X509Certificate> among) {
        return among.stream()
                .filter(above -> above.getSubjectX500Principal().equals(below.getIssuerX500Principal()))
                .toList();
    }

    private static <T> List<T> each(Path folder, Class<T> type, Parser<?> parser) throws IdentityException {
        List<T> found = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                parser.parse(Files.readAllBytes(file)).forEach(object -> found.add(type.cast(object)));
            } catch (IOException | GeneralSecurityException | RuntimeException broken) { // by the parser
                throw Refusal.trustFile(folder.getFileName() + "/" + file.getFileName(), broken);
            }
        }
        return found;
    }

    private static Collection<Path> files(Path folder) throws IdentityException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pem")) {
            Collection<Path> sorted = new TreeSet<>();
            files.forEach(sorted::add);
            return sorted;
        } catch (IOException | java.nio.file.DirectoryIteratorException unreachable) {
            throw Refusal.trustFile(folder.getFileName().toString(), unreachable);
        }
    }
}
