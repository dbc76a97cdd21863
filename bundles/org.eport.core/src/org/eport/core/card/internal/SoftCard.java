package org.eport.core.card.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.card.PinStatus;
import org.eport.core.card.internal.CardFile.Lock;

/**
 * A card file at work. The file alone holds counters and seals and is read anew for each PIN; memory holds
 * only the unlocked key, and lets go of it when the card leaves.
 */
final class SoftCard implements Card {

    private record Unlocked(RawSigner signer, boolean mustChange) {
    }

    private final CardDisk disk;
    private final String number;
    private final Optional<String> identity;
    private final KeySafe safe;
    private final AtomicReference<Optional<Unlocked>> unlocked = new AtomicReference<>(Optional.empty());
    private volatile boolean gone;

    /** @param identity of the card file when it was inserted; empty when it could not be read */
    SoftCard(CardDisk disk, String number, Optional<String> identity, Kdf kdf) {
        this.disk = disk;
        this.number = number;
        this.identity = identity;
        this.safe = new KeySafe(kdf, number);
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public synchronized byte[] certificate() throws CardException {
        return call(() -> read().certificate());
    }

    @Override
    public synchronized PinStatus pinStatus() throws CardException {
        CardFile file = call(this::read);
        return new PinStatus(file.pin().tries(), file.puk().tries(), file.mustChange(),
                unlocked.get().isPresent());
    }

    @Override
    public synchronized void verifyPin(char[] pin) throws CardException {
        try {
            alone(() -> {
                withPin(pin, (file, dataKey) -> {
                    disk.replace(file);
                    unlock(file, dataKey);
                });
                return null;
            });
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    @Override
    public synchronized void changePin(char[] oldPin, char[] newPin) throws CardException {
        try {
            if (!allowed(newPin) || Arrays.equals(oldPin, newPin)) {
                throw new CardException(Reason.BAD_NEW_PIN);
            }
            boolean verified = unlocked.get().isPresent();
            alone(() -> {
                withPin(oldPin, (file, dataKey) -> {
                    CardFile changed = file.withPin(newLock(dataKey, newPin, file), false);
                    disk.replace(changed);
                    if (verified) {
                        unlock(changed, dataKey);
                    }
                });
                return null;
            });
        } finally {
            Arrays.fill(oldPin, '\0');
            Arrays.fill(newPin, '\0');
        }
    }

    @Override
    public synchronized void unblock(char[] puk, char[] newPin) throws CardException {
        try {
            if (!allowed(newPin)) {
                throw new CardException(Reason.BAD_NEW_PIN);
            }
            alone(() -> {
                withPuk(puk, (file, dataKey) ->
                        disk.replace(file.withPin(newLock(dataKey, newPin, file), false)));
                return null;
            });
        } finally {
            Arrays.fill(puk, '\0');
            Arrays.fill(newPin, '\0');
        }
    }

    @Override
    public synchronized byte[] sign(byte[] e) throws CardException {
        if (gone || !disk.exists()) {
            throw new CardException(Reason.GONE);
        }
        if (e.length != 32) {
            throw new CardException(Reason.BAD_DIGEST);
        }
        Unlocked key = unlocked.get().orElseThrow(() -> new CardException(Reason.PIN_REQUIRED));
        if (key.mustChange()) {
            throw new CardException(Reason.PIN_MUST_CHANGE);
        }
        return key.signer().sign(e);
    }

    @Override
    public void forget() {
        unlocked.set(Optional.empty());
    }

    /** The card left its reader. Does not wait for a call at work: that call finds out when it is done. */
    void leave() {
        gone = true;
        forget();
    }

    /** What to do once the secret was right; the counter in the file given is already restored. */
    private interface Then {
        void run(CardFile file, byte[] dataKey) throws IOException, CardException;
    }

    private void withPin(char[] pin, Then then) throws IOException, CardException {
        CardFile file = read();
        int left = file.pin().tries() - 1;
        if (left < 0) {
            throw new CardException(Reason.BLOCKED);
        }
        disk.replace(file.withPin(file.pin().withTries(left), file.mustChange()));
        Optional<byte[]> dataKey = safe.unlock(file.pin(), pin, file.cost(),
                KeySafe.pinUse(file.mustChange()));
        if (dataKey.isEmpty()) {
            forget();
            throw left == 0 ? new CardException(Reason.BLOCKED) : new CardException(Reason.WRONG_PIN, left);
        }
        wipeAfter(dataKey.get(), then,
                file.withPin(file.pin().withTries(CardFile.PIN_TRIES), file.mustChange()));
    }

    private void withPuk(char[] puk, Then then) throws IOException, CardException {
        CardFile file = read();
        int left = file.puk().tries() - 1;
        if (left < 0) {
            throw new CardException(Reason.PUK_BLOCKED);
        }
        disk.replace(file.withPuk(file.puk().withTries(left)));
        Optional<byte[]> dataKey = safe.unlock(file.puk(), puk, file.cost(), KeySafe.PUK);
        if (dataKey.isEmpty()) {
            throw left == 0 ? new CardException(Reason.PUK_BLOCKED)
                    : new CardException(Reason.WRONG_PUK, left);
        }
        wipeAfter(dataKey.get(), then, file.withPuk(file.puk().withTries(CardFile.PUK_TRIES)));
    }

    private void wipeAfter(byte[] dataKey, Then then, CardFile file) throws IOException, CardException {
        try {
            then.run(file, dataKey);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    private Lock newLock(byte[] dataKey, char[] pin, CardFile file) {
        return safe.lock(dataKey, pin, file.cost(), KeySafe.pinUse(false), CardFile.PIN_TRIES);
    }

    private void unlock(CardFile file, byte[] dataKey) throws CardException {
        ECPrivateKeyParameters key = safe.openKey(dataKey, file.keyBox())
                .orElseThrow(() -> new CardException(Reason.UNREADABLE, number));
        unlocked.set(Optional.of(new Unlocked(new RawSigner(key), file.mustChange())));
        if (gone) {
            forget();
            throw new CardException(Reason.GONE);
        }
    }

    private static boolean allowed(char[] newPin) {
        return Pins.isPin(newPin) && !Pins.initial(newPin);
    }

    private CardFile read() throws IOException, CardException {
        CardFile file = disk.read();
        if (identity.isEmpty() || !file.number().equals(number)) {
            throw new CardException(Reason.UNREADABLE, number);
        }
        if (gone || !identity.get().equals(file.identity())) {
            throw new CardException(Reason.GONE);
        }
        return file;
    }

    private <T> T alone(CardDisk.Work<T> work) throws CardException {
        return call(() -> disk.alone(work));
    }

    private <T> T call(CardDisk.Work<T> work) throws CardException {
        if (gone) {
            throw new CardException(Reason.GONE);
        }
        try {
            return work.run();
        } catch (NoSuchFileException pulled) {
            throw new CardException(Reason.GONE, pulled);
        } catch (IOException unreadable) {
            throw new CardException(Reason.UNREADABLE, unreadable, number);
        }
    }
}
