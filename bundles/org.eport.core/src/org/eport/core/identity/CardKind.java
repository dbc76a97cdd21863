package org.eport.core.identity;

/** The four card kinds (法人卡, 操作员卡, 报关员卡, 部门卡), domain facts 3.1.1. */
public enum CardKind {
    LEGAL_PERSON, OPERATOR, DECLARANT, AGENCY;

    public boolean enterprise() {
        return this != AGENCY;
    }
}
