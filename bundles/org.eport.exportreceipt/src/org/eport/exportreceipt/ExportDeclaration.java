package org.eport.exportreceipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * The export declaration as far as foreign exchange needs it (出口报关单核销联), domain facts 4.1.1 and 6.2; its
 * number is the customs number (报关单号). Data that arrives again in another form is a new revision.
 */
@Entity
@Table(name = "XR_DECLARATION")
public class ExportDeclaration extends Document {

    /** Where customs stands with it: accepted, or closed (结关). */
    public enum CustomsState { ACCEPTED, CLOSED }

    /** Whether its settlement copy (结汇联) has reached the e-port. */
    public enum SettlementCopy { NOT_SENT, ARRIVED }

    @Column(name = "APPROVAL_NUMBER")
    private String approvalNumber;

    @Column(name = "TRADE_CODE")
    private String tradeCode;

    @Column(name = "TRADE_NAME")
    private String tradeName;

    @Column(name = "TRADE_USCC")
    private String tradeUscc;

    @Column(name = "EXPORT_DATE")
    private String exportDate;

    @Column(name = "DECLARE_DATE")
    private String declareDate;

    @Column(name = "CUSTOMS_OFFICE")
    private String customsOffice;

    @Column(name = "EXPORT_PORT")
    private String exportPort;

    @Column(name = "TRADE_MODE")
    private String tradeMode;

    @Column(name = "DEAL_TERMS")
    private String dealTerms;

    @Column(name = "SETTLEMENT_MODE")
    private String settlementMode;

    @Column(name = "CURRENCY")
    private String currency;

    @Column(name = "TOTAL")
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    @Column(name = "CUSTOMS_STATE")
    private CustomsState customsState = CustomsState.ACCEPTED;

    @Enumerated(EnumType.STRING)
    @Column(name = "SETTLEMENT_COPY")
    private SettlementCopy settlementCopy = SettlementCopy.NOT_SENT;

    @Column(name = "COPY_TIMES")
    private Integer copyTimes = 0;

    @Column(name = "REVISION")
    private Integer revision = 0;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "XR_DECLARATION_GOODS", joinColumns = @JoinColumn(name = "DOC_NUMBER"))
    @OrderColumn(name = "LINE_ORDER")
    private List<GoodsLine> goods = new ArrayList<>();

    /** The number of the verification form it is declared with (批准文号). */
    public String approvalNumber() {
        return approvalNumber;
    }

    public CustomsState customsState() {
        return customsState;
    }

    public SettlementCopy settlementCopy() {
        return settlementCopy;
    }

    /** How often the data arrived, from 1; a change of the declaration is a new revision. */
    public int revision() {
        return revision;
    }

    /** The four-digit office that accepted it. */
    public String customsOffice() {
        return customsOffice;
    }

    public BigDecimal total() {
        return total;
    }

    public String currency() {
        return currency;
    }

    public List<GoodsLine> goods() {
        return List.copyOf(goods);
    }

    /** The unified social credit code of the trading enterprise; empty before 2015. */
    String tradeUscc() {
        return tradeUscc == null ? "" : tradeUscc;
    }

    void revised() {
        this.revision = revision + 1;
    }

    void copySent() {
        this.copyTimes = copyTimes + 1;
    }
}
