package org.eport.core.identity.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.eport.core.card.Sm2;

/**
 * A certification authority for evaluation and tests: one root, one branch, keys in memory only. When the
 * object is gone nobody can issue or revoke any more, and nothing is left to steal.
 */
public final class EvaluationAuthority {

    private record Authority(X500Name name, AsymmetricCipherKeyPair keys, X509CertificateHolder certificate) {
    }

    private final Instant from;
    private final Authority root;
    private final Authority branch;
    private final Map<BigInteger, Instant> revokedByRoot = new LinkedHashMap<>();
    private final Map<BigInteger, Instant> revokedByBranch = new LinkedHashMap<>();
    private long crlNumber;

    /** @param from begin of the authorities' validity; the root lasts 10 years, the branch 5 */
    public EvaluationAuthority(Instant from) throws IOException {
        this.from = from;
        X500Name rootName = name("EVALUATION ONLY Root CA");
        AsymmetricCipherKeyPair rootKeys = newKeys();
        this.root = new Authority(rootName, rootKeys,
                authority(rootName, rootKeys, rootName, rootKeys.getPublic(), 1, 10));
        X500Name branchName = name("EVALUATION ONLY Branch CA");
        AsymmetricCipherKeyPair branchKeys = newKeys();
        this.branch = new Authority(branchName, branchKeys,
                authority(rootName, rootKeys, branchName, branchKeys.getPublic(), 0, 5));
    }

    public static AsymmetricCipherKeyPair newKeys() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Sm2.DOMAIN, new SecureRandom()));
        return generator.generateKeyPair();
    }

    /**
     * Issues a certificate from the branch.
     *
     * @param key of any kind, so that a test can have a certificate with a key that must be refused
     * @return X.509 in DER
     */
    public byte[] issue(X500Name subject, AsymmetricKeyParameter key, Instant from, Instant to)
            throws IOException {
        X509v3CertificateBuilder builder = builder(branch.name(), subject, key, from, to);
        extend(builder, Extension.basicConstraints, new BasicConstraints(false));
        extend(builder, Extension.keyUsage,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return sign(builder, key, branch.keys()).getEncoded();
    }

    public void revoke(byte[] der, Instant since) throws IOException {
        revokedByBranch.put(new X509CertificateHolder(der).getSerialNumber(), since);
    }

    public void revokeBranch(Instant since) {
        revokedByRoot.put(branch.certificate().getSerialNumber(), since);
    }

    /** Writes {@code roots}, {@code branches} and {@code crls} into a trust folder. */
    public void writeTrust(Path folder, Instant thisUpdate, Instant nextUpdate) throws IOException {
        write(folder.resolve("roots/evaluation-root.pem"), root.certificate());
        write(folder.resolve("branches/evaluation-branch.pem"), branch.certificate());
        writeCrls(folder, thisUpdate, nextUpdate);
    }

    /** Writes new CRLs of both authorities in the place of the old ones. */
    public void writeCrls(Path folder, Instant thisUpdate, Instant nextUpdate) throws IOException {
        crlNumber++;
        write(folder.resolve("crls/evaluation-root.pem"), crl(root, revokedByRoot, thisUpdate, nextUpdate));
        write(folder.resolve("crls/evaluation-branch.pem"),
                crl(branch, revokedByBranch, thisUpdate, nextUpdate));
    }

    private X509CertificateHolder authority(X500Name issuer, AsymmetricCipherKeyPair issuerKeys,
            X500Name subject, AsymmetricKeyParameter key, int pathLength, int years) throws IOException {
        X509v3CertificateBuilder builder = builder(issuer, subject, key, from, plusYears(from, years));
        extend(builder, Extension.basicConstraints, new BasicConstraints(pathLength));
        extend(builder, Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(builder, key, issuerKeys);
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject,
            AsymmetricKeyParameter key, Instant from, Instant to) throws IOException {
        BigInteger serial = new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
        return new X509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), subject,
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key));
    }

    private static X509CertificateHolder sign(X509v3CertificateBuilder builder, AsymmetricKeyParameter key,
            AsymmetricCipherKeyPair issuer) throws IOException {
        builder.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(key)));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                new AuthorityKeyIdentifier(keyId(issuer.getPublic())));
        return builder.build(new Signer(issuer.getPrivate()));
    }

    private X509CRLHolder crl(Authority of, Map<BigInteger, Instant> revoked, Instant thisUpdate,
            Instant nextUpdate) throws IOException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(of.name(), Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(nextUpdate));
        revoked.forEach((serial, since) ->
                builder.addCRLEntry(serial, Date.from(since), CRLReason.cessationOfOperation));
        builder.addExtension(Extension.authorityKeyIdentifier, false,
                new AuthorityKeyIdentifier(keyId(of.keys().getPublic())));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(crlNumber)));
        return builder.build(new Signer(of.keys().getPrivate()));
    }

    private static void extend(X509v3CertificateBuilder builder, ASN1ObjectIdentifier type,
            ASN1Encodable value) throws IOException {
        builder.addExtension(type, true, value);
    }

    private static byte[] keyId(AsymmetricKeyParameter key) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key);
        return Arrays.copyOf(Sm2.sm3(info.getPublicKeyData().getBytes()), 20);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, "E-port evaluation (电子口岸试用)").addRDN(BCStyle.OU, Subject.EVALUATION)
                .addRDN(BCStyle.CN, commonName).build();
    }

    private static Instant plusYears(Instant from, int years) {
        return from.atZone(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    /** Whole or not at all: a trust folder in use is read again as soon as a file changes. */
    private static void write(Path file, Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(object);
        }
        Files.createDirectories(file.getParent());
        Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text.toString(),
                StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** SM3withSM2 with the standard identity, straight from the lightweight API. */
    private static final class Signer implements ContentSigner {

        private final AsymmetricKeyParameter key;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(AsymmetricKeyParameter key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            SM2Signer signer = new SM2Signer();
            signer.init(true, key);
            signer.update(content.toByteArray(), 0, content.size());
            try {
                return signer.generateSignature();
            } catch (CryptoException cannotHappenWithAValidKey) {
                throw new IllegalStateException(cannotHappenWithAValidKey);
            }
        }
    }
}
