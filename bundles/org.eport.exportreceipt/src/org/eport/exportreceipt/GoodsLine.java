package org.eport.exportreceipt;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One goods item of a declaration (domain facts 6.2.2). */
@Embeddable
public class GoodsLine {

    @Column(name = "G_NO")
    private Integer itemNumber;

    @Column(name = "CODE_TS")
    private String hsCode;

    @Column(name = "G_NAME")
    private String goodsName;

    @Column(name = "G_MODEL")
    private String goodsModel;

    @Column(name = "G_QTY")
    private BigDecimal quantity;

    @Column(name = "G_UNIT")
    private String unit;

    @Column(name = "DECL_PRICE")
    private BigDecimal price;

    @Column(name = "DECL_TOTAL")
    private BigDecimal total;

    @Column(name = "TRADE_CURR")
    private String currency;

    @Column(name = "DESTINATION_COUNTRY")
    private String destination;

    public int itemNumber() {
        return itemNumber;
    }

    public String hsCode() {
        return hsCode;
    }

    public BigDecimal total() {
        return total;
    }
}
