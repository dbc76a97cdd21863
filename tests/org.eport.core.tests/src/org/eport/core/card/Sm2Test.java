package org.eport.core.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.eport.core.card.internal.RawSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published vectors, and OpenSSL in both directions. */
class Sm2Test {

    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);

    /** GB/T 32918.5-2017 A.2. */
    private static final BigInteger D =
            new BigInteger("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8", 16);
    private static final String E = "F0B43E94BA45ACCAACE692ED534382EB17E6AB5A19CE7B31F4486FDFC0D28640";
    private static final String RS = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
            + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";
    private static final String Q = "04" + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

    private final ECPublicKeyParameters key =
            new ECPublicKeyParameters(Sm2.DOMAIN.getCurve().decodePoint(hex(Q)), Sm2.DOMAIN);

    @TempDir
    Path folder;

    @Test
    void sm3OfThePublishedMessagesIsThePublishedHash() {
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", sm3("abc"));
        assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
                sm3("abcd".repeat(16)));
    }

    @Test
    void sm3OfPartsIsSm3OfTheWhole() {
        assertArrayEquals(Sm2.sm3("abc".getBytes()), Sm2.sm3("a".getBytes(), new byte[0], "bc".getBytes()));
    }

    @Test
    void digestOfThePublishedMessageIsThePublishedE() {
        assertArrayEquals(hex(E), Sm2.digest(key, MESSAGE));
    }

    @Test
    void publishedKeyPairBelongsTogether() {
        assertEquals(key.getQ(), Sm2.DOMAIN.getG().multiply(D).normalize());
    }

    @Test
    void publishedSignatureVerifies() {
        assertTrue(Sm2.verify(key, hex(E), hex(RS)));
    }

    @Test
    void publishedSignatureVerifiesNothingElse() {
        for (int i = 0; i < 64; i++) {
            byte[] rs = hex(RS);
            rs[i] ^= 1;
            assertFalse(Sm2.verify(key, hex(E), rs), "byte " + i);
        }
        for (int i = 0; i < 32; i++) {
            byte[] e = hex(E);
            e[i] ^= 1;
            assertFalse(Sm2.verify(key, e, hex(RS)), "byte " + i);
        }
        assertFalse(Sm2.verify(TestCard.publicKey(TestCard.keys()), hex(E), hex(RS)));
    }

    @Test
    void signaturesOutOfFormAreFalseAndNotAnError() {
        byte[] n = org.bouncycastle.util.BigIntegers.asUnsignedByteArray(32, Sm2.DOMAIN.getN());
        byte[] tooLarge = hex(RS);
        System.arraycopy(n, 0, tooLarge, 0, 32);
        assertFalse(Sm2.verify(key, hex(E), tooLarge));
        assertFalse(Sm2.verify(key, hex(E), new byte[64]));
        assertFalse(Sm2.verify(key, hex(E), new byte[63]));
        assertFalse(Sm2.verify(key, new byte[31], hex(RS)));
    }

    @Test
    void ourSignatureVerifies() {
        RawSigner signer = new RawSigner(new ECPrivateKeyParameters(D, Sm2.DOMAIN));
        for (int i = 0; i < 20; i++) {
            byte[] e = Sm2.digest(key, new byte[] {(byte) i});
            assertTrue(Sm2.verify(key, e, signer.sign(e)), "signature " + i + " of one signer");
        }
    }

    @Test
    void derAndBackIsTheSame() {
        assertArrayEquals(hex(RS), Sm2.fromDer(Sm2.toDer(hex(RS))));
        byte[] small = new byte[64];
        small[31] = 1;
        small[63] = 1;
        assertArrayEquals(hex("3006020101020101"), Sm2.toDer(small));
        assertArrayEquals(small, Sm2.fromDer(hex("3006020101020101")));
    }

    @Test
    void whatIsNotASignatureDoesNotConvert() {
        assertThrows(IllegalArgumentException.class, () -> Sm2.toDer(new byte[63]));
        assertThrows(IllegalArgumentException.class, () -> Sm2.fromDer(hex("300602010102010100")));
        assertThrows(IllegalArgumentException.class, () -> Sm2.fromDer(hex("300702020001020101")));
        assertThrows(IllegalArgumentException.class, () -> Sm2.fromDer(new byte[0]));
    }

    @Test
    void opensslAcceptsOurSignature() throws Exception {
        AsymmetricCipherKeyPair keys = TestCard.keys();
        pem("public.pem", "PUBLIC KEY",
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic()).getEncoded());
        Files.write(folder.resolve("message"), MESSAGE);
        byte[] e = Sm2.digest(TestCard.publicKey(keys), MESSAGE);
        byte[] rs = new RawSigner((ECPrivateKeyParameters) keys.getPrivate()).sign(e);

        Files.write(folder.resolve("signature"), Sm2.toDer(rs));
        assertEquals("Verified OK", opensslVerify().output().strip());

        rs[40] ^= 1;
        Files.write(folder.resolve("signature"), Sm2.toDer(rs));
        assertEquals(1, opensslVerify().code());
    }

    @Test
    void weAcceptOpensslSignature() throws Exception {
        AsymmetricCipherKeyPair keys = TestCard.keys();
        pem("private.pem", "PRIVATE KEY",
                PrivateKeyInfoFactory.createPrivateKeyInfo(keys.getPrivate()).getEncoded());
        Files.write(folder.resolve("message"), MESSAGE);

        assertEquals(0, OpenSsl.run(folder, "pkeyutl", "-sign", "-rawin", "-digest", "sm3", "-pkeyopt",
                OpenSsl.ID, "-inkey", "private.pem", "-in", "message", "-out", "signature").code());

        ECPublicKeyParameters ours = TestCard.publicKey(keys);
        byte[] rs = Sm2.fromDer(Files.readAllBytes(folder.resolve("signature")));
        assertTrue(Sm2.verify(ours, Sm2.digest(ours, MESSAGE), rs));
    }

    private OpenSsl.Result opensslVerify() throws Exception {
        return OpenSsl.run(folder, "dgst", "-sm3", "-verify", "public.pem", "-sigopt", OpenSsl.ID,
                "-signature", "signature", "message");
    }

    private void pem(String file, String type, byte[] content) throws Exception {
        String base64 = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(folder.resolve(file),
                "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
    }

    private static String sm3(String text) {
        return HexFormat.of().formatHex(Sm2.sm3(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
