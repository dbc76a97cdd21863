package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.List;

import org.eport.core.text.Message;

/** Collects findings in the order they are come upon, up to a bound. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void add(long seal, int index, String number, Message what) {
        if (!full()) {
            list.add(new Finding(seal, index, number, what));
        }
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    boolean full() {
        return list.size() >= LedgerVerifier.MOST_FINDINGS;
    }

    List<Finding> list() {
        return list;
    }
}
