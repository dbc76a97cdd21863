package org.eport.core.card;

/** Told when cards come and go; called on a reader's thread, must return quickly. */
public interface CardListener {

    void inserted(Card card);

    void removed(Card card);
}
