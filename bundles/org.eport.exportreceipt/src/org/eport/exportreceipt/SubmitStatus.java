package org.eport.exportreceipt;

/** Whether the enterprise has submitted a form (交单状态), domain facts 4.1.2. */
public enum SubmitStatus {
    NOT_SUBMITTED, SUBMITTED
}
