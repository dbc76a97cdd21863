package org.eport.exportreceipt;

/** What SAFE holds of a form (外汇局使用状态), domain facts 4.1.2. */
public enum SafeStatus {
    VALID, LOST, VERIFIED, CANCELLED
}
