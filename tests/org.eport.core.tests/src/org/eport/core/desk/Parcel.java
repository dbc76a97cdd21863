package org.eport.core.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.eport.core.document.Document;

/** A document of the tests with a field of every kind, so that the core is tested without a subsystem. */
@Entity
@Table(name = "TEST_PARCEL")
public class Parcel extends Document {

    /** Where a parcel is. */
    public enum State { OPEN, SENT, DONE }

    /** A line of it. */
    @Embeddable
    public static class Item {

        @Column(name = "NAME")
        private String name;

        @Column(name = "AMOUNT")
        private Integer amount;
    }

    @Column(name = "TITLE")
    private String title;

    @Column(name = "PORT")
    private String port;

    @Column(name = "SENT_DAY")
    private String day;

    @Column(name = "SENT_AT")
    private String moment;

    @Column(name = "PIECES")
    private Integer pieces;

    @Column(name = "WEIGHT")
    private BigDecimal weight;

    @Column(name = "FRAGILE")
    private Boolean fragile;

    @Column(name = "RECEIVER")
    private String receiver;

    @Column(name = "REMARK")
    private String remark;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state = State.OPEN;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "TEST_PARCEL_ITEM", joinColumns = @JoinColumn(name = "DOC_NUMBER"))
    @OrderColumn(name = "LINE_ORDER")
    private List<Item> items = new ArrayList<>();

    public static Parcel of(String number, String owner, String title) {
        Parcel parcel = new Parcel();
        parcel.number(number);
        parcel.orgCode(owner);
        parcel.title = title;
        return parcel;
    }

    public String title() {
        return title;
    }

    public String remark() {
        return remark == null ? "" : remark;
    }

    public State state() {
        return state;
    }

    public int itemCount() {
        return items.size();
    }
}
