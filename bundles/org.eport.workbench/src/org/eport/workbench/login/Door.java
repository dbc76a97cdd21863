package org.eport.workbench.login;

import org.eport.core.card.Card;

/** What can be done at the gate. Arrays given are wiped by whoever takes them. */
interface Door {

    void open(Card card, char[] pin);

    /** @param oldPin the initial PIN, which was right */
    void change(Card card, char[] oldPin, char[] newPin);

    void unblock(Card card, char[] puk, char[] newPin);

    /** Makes the evaluation set in a folder that trusts nobody. */
    void makeEvaluationSet();

    /** Starts again in another language. */
    void speak(String language);

    void quit();
}
