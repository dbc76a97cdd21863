package org.eport.core.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.eport.core.card.Sm2;
import org.eport.core.document.EntryPointer;
import org.eport.core.ledger.CanonicalJson;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.ProofBundle;
import org.eport.core.ledger.SealedBatch;

/**
 * Gives a proof the form that {@code verify.sh} reads. Both must change together; the first line of the
 * manifest carries the version of this agreement.
 */
public final class ProofFiles {

    /** The same moment in every bundle, so that the same ledger gives the same bytes. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public void add(String name, byte[] content) {
        files.putIfAbsent(name, content);
    }

    public void addEvidence(Proof proof) {
        for (Proof.Step step : proof.steps()) {
            long sequence = step.entry().sequence();
            add("entries/" + sequence + ".json", step.bytes());
            int up = 1;
            for (MerkleTree.Sibling sibling : step.path()) {
                add("paths/%d/%02d-%s.bin".formatted(sequence, up++, sibling.left() ? "left" : "right"),
                        sibling.hash());
            }
        }
        proof.seals().values().forEach(this::addSeal);
    }

    private void addSeal(Proof.Sealing sealing) {
        long number = sealing.seal().number();
        add("seals/" + number + ".json", sealing.bytes());
        add("seals/" + number + ".der", der(sealing.signature()));
        for (byte[] certificate : sealing.chain()) {
            add("certificates/" + fingerprint(certificate) + ".pem", pem("CERTIFICATE", certificate));
        }
        for (int i = 0; i < sealing.lists().size(); i++) {
            add("crls/" + fingerprint(sealing.chain().get(i + 1)) + ".pem",
                    pem("X509 CRL", sealing.lists().get(i)));
        }
    }

    public byte[] zip(Proof proof) throws IOException {
        byte[] manifest = manifest(proof).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put("manifest.txt", manifest);
        all.put("manifest.sm3", Sm2.sm3(manifest));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                ZipEntry entry = new ZipEntry(folder(proof.number()) + "/" + file.getKey());
                entry.setTimeLocal(ZIP_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private String manifest(Proof proof) {
        StringBuilder text = new StringBuilder("eport-proof 1\n");
        text.append("type ").append(CanonicalJson.text(proof.type().id())).append('\n');
        text.append("number ").append(CanonicalJson.text(proof.number())).append('\n');
        text.append("entries ").append(proof.steps().size()).append('\n');
        text.append("last ").append(line(proof.last())).append('\n');
        proof.steps().forEach(step -> text.append("entry ").append(line(step)).append('\n'));
        proof.seals().forEach((number, sealing) -> text.append("seal ").append(number).append(' ')
                .append(sealing.chain().stream().map(ProofFiles::fingerprint)
                        .collect(Collectors.joining(" ")))
                .append('\n'));
        files.forEach((name, content) -> text.append("file ").append(SealedBatch.hex(Sm2.sm3(content)))
                .append(' ').append(name).append('\n'));
        return text.toString();
    }

    private static String line(Proof.Step step) {
        EntryPointer place = step.place();
        return step.entry().sequence() + " " + place.seal() + " " + place.index() + " " + place.hash();
    }

    /** The folder's name; whatever a file system could mind becomes a hyphen. */
    private static String folder(String number) {
        return "proof-" + number.replaceAll("[^A-Za-z0-9]", "-");
    }

    public static String fingerprint(byte[] certificate) {
        return SealedBatch.hex(Sm2.sm3(certificate));
    }

    /** The signature as X.509 and OpenSSL write it: a sequence of r and s. */
    private static byte[] der(byte[] signature) {
        try {
            List<ASN1Encodable> numbers = List.of(
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 0, 32))),
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64))));
            return new DERSequence(numbers.toArray(ASN1Encodable[]::new)).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pem(String what, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A file that lies beside {@link ProofBundle}. */
    public static byte[] resource(String name) throws IOException {
        try (InputStream in = ProofBundle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the bundle lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
