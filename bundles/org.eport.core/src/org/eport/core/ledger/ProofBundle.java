package org.eport.core.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.eport.core.document.DocumentType;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.internal.Proof;
import org.eport.core.ledger.internal.ProofFiles;
import org.eport.core.ledger.internal.ProofPage;
import org.eport.core.ledger.internal.ProofReader;
import org.eport.core.text.Texts;

/**
 * Lets a document leave the workbench with its evidence: a zip that a court or a bank checks with a shell and
 * OpenSSL, without this software and without trusting whoever sent it.
 *
 * <p>One folder {@code proof-<number>} with {@code index.html} (explains it, Chinese and English),
 * {@code verify.sh}, {@code entries} (canonical bytes), {@code paths} (siblings, raw), {@code seals} (signed
 * bytes, DER signature), {@code certificates} and {@code crls} (PEM, named by SM3 fingerprint), {@code
 * manifest.txt} (what belongs together, SM3 of every file) and {@code manifest.sm3}. The same ledger gives
 * the same bytes.
 */
public final class ProofBundle {

    private ProofBundle() {
    }

    /**
     * Writes the proof of one document. It is put together and checked in memory first, so that nothing goes
     * out when it would not hold.
     *
     * @param first the language that stands first on the page
     * @param out   not closed
     * @throws ProofBundleException when there is no such document, or its entries, seals or certificates do
     *         not hold
     */
    public static void write(LedgerSource source, Trust trust, Texts texts, Locale first,
            DocumentType<?> type, String number, OutputStream out) throws ProofBundleException, IOException {
        write(new ProofReader(source, trust).read(type, number), texts, first, out);
    }

    /** The same for a document whose type is not installed (any more); its fields have their plain names. */
    public static void write(LedgerSource source, Trust trust, Texts texts, Locale first, PastDocument past,
            OutputStream out) throws ProofBundleException, IOException {
        write(new ProofReader(source, trust).read(past), texts, first, out);
    }

    private static void write(Proof proof, Texts texts, Locale first, OutputStream out) throws IOException {
        ProofFiles files = new ProofFiles();
        files.add("index.html", new ProofPage(texts, proof).html(languages(first)));
        files.add("verify.sh", ProofFiles.resource("verify.sh"));
        files.addEvidence(proof);
        out.write(files.zip(proof));
        out.flush();
    }

    private static List<Locale> languages(Locale first) {
        boolean english = first.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? List.of(Locale.ENGLISH, Locale.CHINESE) : List.of(Locale.CHINESE, Locale.ENGLISH);
    }
}
