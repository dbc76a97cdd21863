package org.eport.core.document;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * What every document row carries: its number, its owner, and where its last ledger entry stands. The
 * version counts the ledger entries of the document, so an accepted action moves both by exactly one. Only
 * the desk changes a document that is kept.
 */
@MappedSuperclass
public abstract class Document {

    @Id
    @Column(name = "DOC_NUMBER")
    private String number;

    @Version
    @Column(name = "DOC_VERSION")
    private long version;

    /** Organisation code of the owning enterprise; empty while nobody owns it. */
    @Column(name = "ORG_CODE")
    private String orgCode;

    @Column(name = "ENTRY_SEAL")
    private long entrySeal;

    @Column(name = "ENTRY_INDEX")
    private int entryIndex;

    @Column(name = "ENTRY_HASH")
    private String entryHash;

    public String number() {
        return number;
    }

    public void number(String newNumber) {
        this.number = newNumber;
    }

    public long version() {
        return version;
    }

    public String orgCode() {
        return orgCode == null ? "" : orgCode;
    }

    public void orgCode(String owner) {
        this.orgCode = owner;
    }

    /** Where the document's last entry stands; only meaningful once the version is above 0. */
    public EntryPointer lastEntry() {
        return new EntryPointer(entrySeal, entryIndex, entryHash == null ? "" : entryHash);
    }

    /** Called by the desk alone, when it has sealed the entry. */
    public void lastEntry(EntryPointer pointer) {
        this.entrySeal = pointer.seal();
        this.entryIndex = pointer.index();
        this.entryHash = pointer.hash();
    }
}
