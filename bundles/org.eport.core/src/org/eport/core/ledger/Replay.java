package org.eport.core.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;
import org.eport.core.document.EntryPointer;

/**
 * What the entries say a million rows must hold, in 48 bytes a document, so that a whole ledger is replayed
 * in one walk. A document's fields are kept as the XOR of a keyed hash of each field and value: an entry
 * takes the value before out and puts the value after in. The key is drawn anew for each walk, so nobody
 * can prepare rows that collide. Not thread-safe.
 */
final class Replay {

    private static final int SLOT = 6;
    private static final double FULL = 0.7;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final SipHash128 hash = new SipHash128();
    private final byte[] out = new byte[16];
    private byte[] input = new byte[1024];
    private int filled;
    private long[] table = new long[SLOT * 1024];
    private int capacity = 1024;
    private int size;
    private long high;
    private long low;

    Replay() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        hash.init(new KeyParameter(key));
    }

    int documents() {
        return size;
    }

    /**
     * Takes an entry; false when it does not follow the document's entry before it.
     *
     * @param compared which fields a row will be compared in
     */
    boolean take(Entry entry, Predicate<String> compared, long seal, int index, String leaf) {
        int slot = slot(entry.document(), entry.number(), true);
        EntryPointer previous = entry.previous();
        boolean follows;
        if (table[slot + 4] == 0 && table[slot + 5] == 0) {
            follows = entry.sequence() == 1 && previous.equals(EntryPointer.NONE);
        } else {
            tag(previous, entry.sequence() - 1);
            follows = table[slot + 4] == high && table[slot + 5] == low;
        }
        for (Map.Entry<String, List<Object>> change : entry.changes().entrySet()) {
            if (compared.test(change.getKey())) {
                for (Object value : change.getValue()) {
                    fold(slot, change.getKey(), value);
                }
            }
        }
        tag(new EntryPointer(seal, index, leaf), entry.sequence());
        table[slot + 4] = high;
        table[slot + 5] = low;
        return follows;
    }

    /** Whether a row holds just what its entries say; the row is marked as seen. */
    boolean matches(String type, List<String> names, LedgerSource.Row row) {
        int slot = slot(type, row.number(), false);
        if (slot < 0) {
            return false;
        }
        tag(row.lastEntry(), row.version());
        boolean newest = table[slot + 4] == high && table[slot + 5] == low;
        Object[] values = row.values();
        for (int i = 0; i < values.length; i++) {
            fold(slot, names.get(i), values[i]);
        }
        boolean same = table[slot + 2] == 0 && table[slot + 3] == 0;
        table[slot + 4] = 0;
        table[slot + 5] = 0;
        return newest && same;
    }

    /** Whether the ledger knows the document and no row was seen for it. */
    boolean unseen(String type, String number) {
        int slot = slot(type, number, false);
        return slot >= 0 && (table[slot + 4] != 0 || table[slot + 5] != 0);
    }

    /** How many documents of the ledger no row was seen for. */
    int unseen() {
        int count = 0;
        for (int slot = 0; slot < table.length; slot += SLOT) {
            if ((table[slot] != 0 || table[slot + 1] != 0)
                    && (table[slot + 4] != 0 || table[slot + 5] != 0)) {
                count++;
            }
        }
        return count;
    }

    private void fold(int slot, String field, Object value) {
        if (value != null) {
            text(field);
            text(value instanceof String string ? string : CanonicalJson.text(value));
            finish();
            table[slot + 2] ^= high;
            table[slot + 3] ^= low;
        }
    }

    private void tag(EntryPointer pointer, long sequence) {
        number(pointer.seal());
        number(pointer.index());
        number(sequence);
        text(pointer.hash());
        finish();
    }

    private int slot(String type, String number, boolean add) {
        text(type);
        text(number);
        finish();
        if (add && size >= capacity * FULL) {
            grow();
        }
        int slot = free(table, capacity, high, low);
        boolean empty = table[slot] == 0 && table[slot + 1] == 0;
        if (empty && !add) {
            return -1;
        }
        if (empty) {
            table[slot] = high;
            table[slot + 1] = low;
            size++;
        }
        return slot;
    }

    private static int free(long[] table, int capacity, long high, long low) {
        int place = (int) (high & capacity - 1);
        while (true) {
            int slot = place * SLOT;
            boolean empty = table[slot] == 0 && table[slot + 1] == 0;
            if (empty || table[slot] == high && table[slot + 1] == low) {
                return slot;
            }
            place = place + 1 & capacity - 1;
        }
    }

    private void grow() {
        int doubled = capacity * 2;
        long[] wider = new long[SLOT * doubled];
        for (int slot = 0; slot < table.length; slot += SLOT) {
            if (table[slot] != 0 || table[slot + 1] != 0) {
                System.arraycopy(table, slot, wider, free(wider, doubled, table[slot], table[slot + 1]),
                        SLOT);
            }
        }
        table = wider;
        capacity = doubled;
    }

    private void number(long value) {
        room(Long.BYTES);
        LONGS.set(input, filled, value);
        filled += Long.BYTES;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length);
        System.arraycopy(bytes, 0, input, filled, bytes.length);
        filled += bytes.length;
    }

    private void room(int more) {
        if (filled + more > input.length) {
            input = Arrays.copyOf(input, Math.max(input.length * 2, filled + more));
        }
    }

    /** Hashes what was put together; the result stands in {@code high} and {@code low}. */
    private void finish() {
        hash.update(input, 0, filled);
        hash.doFinal(out, 0);
        filled = 0;
        high = (long) LONGS.get(out, 0);
        low = (long) LONGS.get(out, Long.BYTES);
    }
}
