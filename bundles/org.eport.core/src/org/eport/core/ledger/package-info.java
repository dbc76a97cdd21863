/**
 * The electronic ledger (电子底账): entries chained per document, sealed in batches by one card signature over a
 * Merkle root, seals chained to each other. Holds the formats, the verifier and the proof bundle; none of
 * them needs a running workbench, only a {@link org.eport.core.ledger.LedgerSource}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.ledger;
