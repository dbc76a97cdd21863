package org.eport.rollout.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Signer;

/**
 * The keys a deployment put into the folder {@code keys} of its installation, one or more armoured public keys a file.
 * Unchanging; thread-safe.
 */
public final class TrustedKeys {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_SIGNATURES = 16;
    private static final long MOST_BYTES = 1L << 20;
    private static final Set<Integer> STRONG =
            Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512);

    private final Map<Long, PGPPublicKey> keys = new LinkedHashMap<>();
    private final Map<Long, Signer> signers = new LinkedHashMap<>();

    private TrustedKeys() {
    }

    /** Reads every {@code *.asc} of a folder; a folder that is not there trusts nobody. */
    public static TrustedKeys read(Path folder) throws RolloutException {
        TrustedKeys trusted = new TrustedKeys();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.asc")) {
                for (Path file : files) {
                    trusted.add(file);
                }
            } catch (IOException e) {
                throw new RolloutException(Message.of("rollout.keys.unreadable", folder),
                        Message.of("rollout.keys.unreadable.remedy"), e);
            }
        }
        return trusted;
    }

    /** Trusts one signer alone, for whoever has to know what is his own. */
    public static TrustedKeys of(SigningKey key) throws IOException, PGPException {
        TrustedKeys trusted = new TrustedKeys();
        trusted.add(key.publicKey());
        return trusted;
    }

    private void add(Path file) throws RolloutException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("too large");
            }
            add(Files.readAllBytes(file));
        } catch (IOException | PGPException e) {
            throw new RolloutException(Message.of("rollout.keys.unreadable", file),
                    Message.of("rollout.keys.unreadable.remedy"), e);
        }
    }

    private void add(byte[] armoured) throws IOException, PGPException {
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(armoured))) {
            for (PGPPublicKeyRing ring : new BcPGPPublicKeyRingCollection(in)) {
                Signer signer = new Signer(name(ring.getPublicKey()), hex(ring.getPublicKey()));
                ring.forEach(key -> {
                    keys.put(key.getKeyID(), key);
                    signers.put(key.getKeyID(), signer);
                });
            }
        }
    }

    private static String name(PGPPublicKey key) {
        return key.getUserIDs().hasNext() ? key.getUserIDs().next() : hex(key);
    }

    private static String hex(PGPPublicKey key) {
        return HexFormat.of().formatHex(key.getFingerprint());
    }

    /** Whether this very key is one of them. */
    public boolean trusts(PGPPublicKey key) {
        PGPPublicKey own = keys.get(key.getKeyID());
        return own != null && java.util.Arrays.equals(own.getFingerprint(), key.getFingerprint());
    }

    /**
     * Checks a detached signature over bytes.
     *
     * @param what how a refusal names what was signed
     * @param signature armoured or not; empty: there is none
     */
    public Signer check(String what, byte[] content, byte[] signature) throws RolloutException {
        try {
            return check(what, () -> new ByteArrayInputStream(content), signature);
        } catch (IOException e) {
            throw new IllegalStateException(e); // an array can always be read
        }
    }

    /** The same over a file. */
    public Signer check(String what, Path file, byte[] signature) throws RolloutException, IOException {
        return check(what, () -> Files.newInputStream(file), signature);
    }

    /** Something that can be read more than once. */
    private interface Content {

        InputStream open() throws IOException;
    }

    private Signer check(String what, Content content, byte[] signature) throws RolloutException, IOException {
        List<PGPSignature> signatures = signatures(what, signature);
        if (signatures.isEmpty()) {
            throw refused("unsigned", what);
        }
        for (PGPSignature one : signatures) {
            PGPPublicKey key = keys.get(one.getKeyID());
            if (key != null) {
                if (!STRONG.contains(one.getHashAlgorithm()) || !holds(one, key, content)) {
                    throw refused("tampered", what);
                }
                if (lapsed(key) || key.hasRevocation()) {
                    throw refused("keyEnded", what, signers.get(one.getKeyID()).name());
                }
                return signers.get(one.getKeyID());
            }
        }
        throw refused("stranger", what, Long.toHexString(signatures.getFirst().getKeyID()));
    }

    private static boolean lapsed(PGPPublicKey key) {
        return key.getValidSeconds() > 0 && key.getCreationTime().toInstant().plusSeconds(key.getValidSeconds())
                .isBefore(Instant.now());
    }

    private static boolean holds(PGPSignature signature, PGPPublicKey key, Content content) throws IOException {
        try (InputStream in = content.open()) {
            if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
                return false;
            }
            signature.init(new BcPGPContentVerifierBuilderProvider(), key);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                signature.update(buffer, 0, read);
            }
            return signature.verify();
        } catch (PGPException e) {
            return false;
        }
    }

    private static List<PGPSignature> signatures(String what, byte[] bytes) throws RolloutException {
        List<PGPSignature> all = new ArrayList<>();
        try (InputStream in = PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes))) {
            PGPObjectFactory objects = new BcPGPObjectFactory(in);
            for (Object object = objects.nextObject(); object != null && all.size() < MOST_SIGNATURES;
                    object = objects.nextObject()) {
                if (object instanceof PGPSignatureList list) {
                    list.forEach(all::add);
                }
            }
        } catch (IOException | RuntimeException e) { // the library throws both at broken packets
            throw refused("tampered", what);
        }
        return all;
    }

    /** A sentence for the officer; the remedy is the same for all: ask the one who ships. */
    private static RolloutException refused(String why, Object... args) {
        return new RolloutException(Message.of("rollout.refused." + why, args),
                Message.of("rollout.refused." + why + ".remedy", args));
    }
}
