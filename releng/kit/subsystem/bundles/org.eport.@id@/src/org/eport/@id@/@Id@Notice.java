package org.eport.@id@;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/**
 * One row of the table and what can happen to it. The name of an entity is unique in the whole workbench,
 * therefore it begins with that of the subsystem.
 */
@Entity
@Table(name = "@ID@_NOTICE")
public class @Id@Notice extends Document {

    /** Where a notice stands. */
    public enum State { DECLARED, ACCEPTED, RETURNED }

    @Column(name = "CUSTOMS_OFFICE")
    private String customsOffice;

    @Column(name = "GOODS_NAME")
    private String goodsName;

    @Column(name = "PACKAGES")
    private Integer packages;

    @Column(name = "DECLARE_DATE")
    private String declareDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "OPINION")
    private String opinion;

    public String customsOffice() {
        return customsOffice;
    }

    public String goodsName() {
        return goodsName;
    }

    public int packages() {
        return packages;
    }

    public State state() {
        return state;
    }

    /** What customs said when it decided; empty when it said nothing. */
    public Optional<String> opinion() {
        return Optional.ofNullable(opinion);
    }

    void declare(String office, String goods, int count, String day) {
        this.customsOffice = office;
        this.goodsName = goods;
        this.packages = count;
        this.declareDate = day;
        this.state = State.DECLARED;
    }

    void opinion(String said) {
        this.opinion = said;
    }
}
