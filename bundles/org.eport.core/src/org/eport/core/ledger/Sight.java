package org.eport.core.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eport.core.identity.Holder;

/**
 * Which documents a holder sees where nothing but the ledger tells of them. An enterprise card sees what its enterprise
 * owns by the last entry, as ever. Which office a document is addressed to is said by its type, which is not there: so an
 * agency card sees only what names its very own office still and what a card of the same agency at that office had a
 * hand in. That may be less than with the type installed, for example for an office above it.
 */
public final class Sight {

    /** For whoever has the whole folder and needs no card to read it, as for the verifier. */
    public static final Sight ALL = new Sight(Optional.empty());

    private static final String OWNER = "orgCode";

    private final Optional<Holder> holder;

    private Sight(Optional<Holder> holder) {
        this.holder = holder;
    }

    public static Sight of(Holder holder) {
        return new Sight(Optional.of(holder));
    }

    boolean needsSigners() {
        return holder.filter(one -> !one.kind().enterprise()).isPresent();
    }

    /** Follows one document through its entries. */
    final class Trace {

        private final Set<String> fields = new HashSet<>();
        private boolean had;

        void follow(Entry entry, Optional<Holder> signer) {
            for (Map.Entry<String, List<Object>> change : entry.changes().entrySet()) {
                if (counts(change.getKey(), change.getValue().get(1))) {
                    fields.add(change.getKey());
                } else {
                    fields.remove(change.getKey());
                }
            }
            had |= signer.filter(Sight.this::colleague).isPresent();
        }

        /** Nothing yet that could make it visible one day. */
        boolean empty() {
            return holder.isPresent() && fields.isEmpty() && !had;
        }

        boolean visible() {
            return holder.map(one -> !fields.isEmpty() && (one.kind().enterprise() || had)).orElse(true);
        }
    }

    /** For an enterprise the owner, for an office any field that names it. */
    private boolean counts(String field, Object value) {
        return holder.filter(one -> one.organisation().equals(value)
                && (OWNER.equals(field) == one.kind().enterprise())).isPresent();
    }

    private boolean colleague(Holder signer) {
        return holder.filter(one -> !one.kind().enterprise() && one.agency().isPresent()
                && one.agency().equals(signer.agency()) && one.organisation().equals(signer.organisation()))
                .isPresent();
    }
}
