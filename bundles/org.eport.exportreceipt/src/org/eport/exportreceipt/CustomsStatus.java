package org.eport.exportreceipt;

/** What customs holds of a form (海关使用状态), domain facts 4.1.2. */
public enum CustomsStatus {
    UNUSED, UNUSED_SENT, UNFILE_PENDING, USED
}
