package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;

/** Checks one seal with its entries: what it says, what it seals, who signed it. Not thread-safe. */
final class SealCheck {

    private final LedgerSource source;
    private final Trust trust;
    private final Findings findings;
    private final String storeId;
    private final Map<String, Optional<Signer>> signers = new HashMap<>();

    /** A certificate as it is kept in the store. */
    private record Signer(byte[] der, Holder holder, ECPublicKeyParameters key) {
    }

    /** The entries of a seal that could be read. */
    record Checked(List<Entry> entries, List<byte[]> leaves) {

        String leaf(int index) {
            return SealedBatch.hex(leaves.get(index));
        }
    }

    SealCheck(LedgerSource source, Trust trust, Findings findings) {
        this.source = source;
        this.trust = trust;
        this.findings = findings;
        this.storeId = source.storeId();
    }

    /** A seal by itself; its place in the chain of seals is not looked at. */
    Optional<Checked> alone(SealedBatch batch) {
        return inChain(batch, Optional.empty());
    }

    /**
     * @param chain what the seal must name as its previous one; empty: not looked at
     * @return its entries, when they can be read at all
     */
    Optional<Checked> inChain(SealedBatch batch, Optional<String> chain) {
        long number = batch.number();
        Seal seal;
        try {
            seal = Seal.parse(batch.seal());
        } catch (IllegalArgumentException e) {
            findings.add(number, -1, "", Message.of("ledger.sealUnreadable", number));
            return entries(batch);
        }
        if (seal.number() != number || !seal.store().equals(storeId)) {
            findings.add(number, -1, "", Message.of("ledger.sealUnreadable", number));
        }
        if (chain.isPresent() && !chain.get().equals(seal.previous())) {
            findings.add(number, -1, "", Message.of("ledger.sealChain", number));
        }
        Optional<Signer> signer = signature(batch, seal);
        Optional<Checked> checked = entries(batch);
        checked.ifPresent(entries -> contents(number, seal, entries, signer));
        return checked;
    }

    private Optional<Signer> signature(SealedBatch batch, Seal seal) {
        Optional<Signer> signer = signers.computeIfAbsent(seal.certificate(), this::signer);
        if (signer.isEmpty()) {
            findings.add(batch.number(), -1, "", Message.of("ledger.sealCertificateMissing", batch.number()));
            return signer;
        }
        ECPublicKeyParameters key = signer.get().key();
        if (!Sm2.verify(key, Sm2.digest(key, batch.seal()), batch.signature())) {
            findings.add(batch.number(), -1, "", Message.of("ledger.sealSignature", batch.number()));
        }
        try {
            trust.check(signer.get().der(), seal.time());
        } catch (IdentityException e) {
            findings.add(batch.number(), -1, "",
                    Message.of("ledger.sealCertificate", batch.number(), e.text()));
        }
        return signer;
    }

    private Optional<Signer> signer(String fingerprint) {
        Optional<byte[]> der = source.certificate(fingerprint)
                .filter(bytes -> SealedBatch.hex(Sm2.sm3(bytes)).equals(fingerprint));
        try {
            return der.isEmpty() ? Optional.empty()
                    : Optional.of(new Signer(der.get(), trust.read(der.get()), trust.publicKey(der.get())));
        } catch (IdentityException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Checked> entries(SealedBatch batch) {
        List<byte[]> parts = batch.split();
        Entry[] entries = new Entry[parts.size()];
        byte[][] leaves = new byte[parts.size()][];
        boolean[] unreadable = new boolean[parts.size()];
        IntStream.range(0, parts.size()).parallel().forEach(i -> {
            leaves[i] = MerkleTree.leaf(parts.get(i));
            try {
                entries[i] = Entry.read(parts.get(i));
            } catch (IllegalArgumentException e) {
                unreadable[i] = true;
            }
        });
        if (!batch.whole()) {
            unreadable[parts.size() - 1] = true;
        }
        for (int i = 0; i < entries.length; i++) {
            if (unreadable[i]) {
                findings.add(batch.number(), i, "",
                        Message.of("ledger.entryUnreadable", batch.number(), i + 1));
                return Optional.empty();
            }
        }
        return Optional.of(new Checked(Arrays.asList(entries), new ArrayList<>(Arrays.asList(leaves))));
    }

    private void contents(long number, Seal seal, Checked checked, Optional<Signer> signer) {
        if (checked.entries().size() != seal.count()) {
            findings.add(number, -1, "",
                    Message.of("ledger.sealCount", number, seal.count(), checked.entries().size()));
        } else if (seal.count() == 0 || !SealedBatch.hex(new MerkleTree(checked.leaves()).root())
                .equals(seal.root())) {
            findings.add(number, -1, "", Message.of("ledger.sealRoot", number));
        }
        int index = 0;
        for (Entry entry : checked.entries()) {
            boolean whoAndWhen = entry.time().equals(seal.time()) && signer.map(Signer::holder)
                    .map(holder -> holder.cardNumber().equals(entry.card())
                            && holder.organisation().equals(entry.organisation())).orElse(true);
            if (!whoAndWhen) {
                findings.add(number, index, entry.document() + "/" + entry.number(),
                        Message.of("ledger.entryWho", number, index + 1));
            }
            index++;
        }
    }
}
