package org.eport.core.card.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.util.BigIntegers;
import org.eport.core.card.internal.CardFile.Lock;

/** Makes the file of a new card; apart from the card itself because only an issuer does this. */
public final class SoftCardMaker {

    private final Kdf kdf;
    private final KdfCost cost;

    public SoftCardMaker(Kdf kdf, KdfCost cost) {
        this.kdf = kdf;
        this.cost = cost;
    }

    /** See {@link org.eport.core.card.SoftCards#create}. */
    public Path make(Path folder, String number, byte[] certificate, ECPrivateKeyParameters key, char[] pin,
            char[] puk) throws IOException {
        try {
            if (!number.matches("[0-9]{13}") || !Pins.isPin(pin) || !Pins.isPuk(puk)) {
                throw new IllegalArgumentException(
                        "card number 13 digits, PIN 6 to 16 digits, PUK 8 to 16 digits");
            }
            Files.createDirectories(folder);
            CardDisk disk = new CardDisk(folder.resolve(number + SoftReader.ENDING));
            disk.create(file(number, certificate, key, pin, puk));
            return disk.file();
        } finally {
            Arrays.fill(pin, '\0');
            Arrays.fill(puk, '\0');
        }
    }

    private CardFile file(String number, byte[] certificate, ECPrivateKeyParameters key, char[] pin,
            char[] puk) {
        byte[] dataKey = Box.random(32);
        byte[] d = BigIntegers.asUnsignedByteArray(32, key.getD());
        try {
            boolean initial = Pins.initial(pin);
            KeySafe safe = new KeySafe(kdf, number);
            return new CardFile(number, certificate.clone(), cost,
                    safe.lock(dataKey, pin, cost, KeySafe.pinUse(initial), CardFile.PIN_TRIES), initial,
                    safe.lock(dataKey, puk, cost, KeySafe.PUK, CardFile.PUK_TRIES), safe.sealKey(dataKey, d));
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            Arrays.fill(d, (byte) 0);
        }
    }
}
