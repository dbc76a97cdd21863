package org.eport.rollout.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Date;

import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** The secret key of whoever publishes a site. */
public final class SigningKey {

    private static final int BITS = 3072;
    private static final int CERTAINTY = 100;

    private final PGPSecretKey key;
    private final PGPPrivateKey unlocked;
    private final PGPSecretKeyRing ring;

    private SigningKey(PGPSecretKeyRing ring, char[] passphrase) throws PGPException {
        this.ring = ring;
        this.key = ring.getSecretKey();
        this.unlocked = key.extractPrivateKey(
                new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
    }

    /** A new RSA key that signs. The passphrase protects the armoured form. */
    public static SigningKey create(String name, char[] passphrase) throws PGPException {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), BITS,
                CERTAINTY));
        BcPGPKeyPair pair = new BcPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(), new Date());
        PGPSignatureSubpacketGenerator uses = new PGPSignatureSubpacketGenerator();
        uses.setKeyFlags(false, KeyFlags.SIGN_DATA | KeyFlags.CERTIFY_OTHER);
        PGPKeyRingGenerator rings = new PGPKeyRingGenerator(PGPSignature.POSITIVE_CERTIFICATION, pair, name,
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1), uses.generate(), null,
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA512),
                new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256).build(passphrase));
        return new SigningKey(rings.generateSecretKeyRing(), passphrase);
    }

    /**
     * Reads an armoured secret key.
     *
     * @throws PGPException for another passphrase
     */
    public static SigningKey read(byte[] armoured, char[] passphrase) throws PGPException, IOException {
        return new SigningKey(new PGPSecretKeyRing(PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured)),
                new BcKeyFingerprintCalculator()), passphrase);
    }

    /** The armoured detached signature of these bytes. */
    public byte[] sign(byte[] content) throws PGPException, IOException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(new BcPGPContentSignerBuilder(
                key.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512), key.getPublicKey());
        generator.init(PGPSignature.BINARY_DOCUMENT, unlocked);
        generator.update(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour = armour(out)) {
            generator.generate().encode(armour);
        }
        return out.toByteArray();
    }

    /** What a deployment puts into its folder of trusted keys. */
    public byte[] publicKey() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour = armour(out)) {
            PGPPublicKeyRing keys = ring.toCertificate();
            keys.encode(armour);
        }
        return out.toByteArray();
    }

    /** Under its passphrase, in the form signing tools read. */
    public byte[] secretKey() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour = armour(out)) {
            ring.encode(armour);
        }
        return out.toByteArray();
    }

    private static ArmoredOutputStream armour(ByteArrayOutputStream out) {
        return ArmoredOutputStream.builder().setVersion(null).build(out);
    }

    @Override
    public String toString() {
        return new String(key.getUserIDs().next().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
