package org.eport.core.identity;

/** The agencies whose officers hold agency cards (外汇局, 海关, 国税, 银行, 工商, 质监, 商务, 数据分中心). */
public enum Agency {
    SAFE, CUSTOMS, TAX, BANK, AIC, TSB, MOFCOM, BRANCH
}
