package org.eport.core.card;

/**
 * @param triesLeft  0: blocked
 * @param mustChange the PIN is still the initial one and has to be changed before anything is signed
 * @param verified   the key is unlocked
 */
public record PinStatus(int triesLeft, int pukTriesLeft, boolean mustChange, boolean verified) {

    public boolean blocked() {
        return triesLeft == 0;
    }
}
