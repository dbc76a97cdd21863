package org.eport.core.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.internal.Argon2Kdf;
import org.eport.core.card.internal.Kdf;
import org.eport.core.card.internal.KdfCost;
import org.eport.core.card.internal.SoftCardMaker;
import org.eport.core.card.internal.SoftReader;

/** Soft cards whose key derivation costs next to nothing, so that a test may try many PINs. */
public final class TestCard {

    public static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    public static final String NUMBER = "9900000000001";
    public static final String PIN = "135790";
    public static final String PUK = "0123456789";

    private TestCard() {
    }

    public static AsymmetricCipherKeyPair keys() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Sm2.DOMAIN, new SecureRandom()));
        return generator.generateKeyPair();
    }

    public static ECPublicKeyParameters publicKey(AsymmetricCipherKeyPair keys) {
        return (ECPublicKeyParameters) keys.getPublic();
    }

    /** A card with {@link #PIN} and {@link #PUK}. */
    public static Path make(Path folder, String number, byte[] certificate, AsymmetricCipherKeyPair keys)
            throws IOException {
        return make(folder, number, certificate, keys, PIN.toCharArray());
    }

    public static Path make(Path folder, String number, byte[] certificate, AsymmetricCipherKeyPair keys,
            char[] pin) throws IOException {
        return new SoftCardMaker(new Argon2Kdf(), CHEAP).make(folder, number, certificate,
                (ECPrivateKeyParameters) keys.getPrivate(), pin, PUK.toCharArray());
    }

    public static CardReader reader(Path folder) {
        return reader(folder, new Argon2Kdf());
    }

    public static CardReader reader(Path folder, Kdf kdf) {
        return new SoftReader("test", folder, file -> true, kdf, Duration.ofMillis(20));
    }

    /** What the card's file says at this moment. */
    public static String stored(Path file, String key) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith(key + "=")).findFirst()
                    .orElseThrow().substring(key.length() + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
