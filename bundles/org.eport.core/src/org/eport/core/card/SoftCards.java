package org.eport.core.card;

import java.io.IOException;
import java.nio.file.Path;

import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.eport.core.card.internal.Argon2Kdf;
import org.eport.core.card.internal.KdfCost;
import org.eport.core.card.internal.SoftCardMaker;
import org.eport.core.card.internal.SoftReader;

/**
 * The door to soft cards, so that nobody outside this package needs to know how they are kept: a folder is a
 * reader, a file {@code <card number>.card} in it is a card. For evaluation and tests; a file can be copied,
 * a real card not.
 */
public final class SoftCards {

    private SoftCards() {
    }

    /**
     * A reader whose cards are the card files of this folder; a folder that is not there is an empty reader.
     */
    public static CardReader open(Path folder) {
        return new SoftReader(folder.toString(), folder, file -> true, new Argon2Kdf(), SoftReader.PACE);
    }

    /** A reader that holds this one card file and no other; empty while the file is not there. */
    public static CardReader openFile(Path file) {
        Path name = file.getFileName();
        return new SoftReader(file.toString(), file.toAbsolutePath().getParent(),
                other -> other.getFileName().equals(name), new Argon2Kdf(), SoftReader.PACE);
    }

    /**
     * Makes a card. When the PIN is the initial one ({@link #initialPin}) it has to be changed before the
     * card signs.
     *
     * @param number      13 digits
     * @param certificate X.509 in DER
     * @param pin         6 to 16 digits; wiped, whatever comes out
     * @param puk         8 to 16 digits; wiped, whatever comes out
     * @return the card's file
     * @throws java.nio.file.FileAlreadyExistsException when the folder holds a card of this number
     * @throws IllegalArgumentException when number, PIN or PUK have another form
     */
    public static Path create(Path folder, String number, byte[] certificate, ECPrivateKeyParameters key,
            char[] pin, char[] puk) throws IOException {
        return new SoftCardMaker(new Argon2Kdf(), KdfCost.STANDARD)
                .make(folder, number, certificate, key, pin, puk);
    }

    /** 88888888, the PIN every new card is handed out with (domain facts 3.1.4); a fresh array to wipe. */
    public static char[] initialPin() {
        return "88888888".toCharArray();
    }
}
