package org.eport.workbench.screen;

import java.util.Optional;

/** What stands before and behind a document in the list it was opened from. Called off the UI thread. */
public interface Neighbours {

    /** A document that was opened by its number alone. */
    Neighbours NONE = new Neighbours() {

        @Override
        public Optional<String> previous(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<String> next(String number) {
            return Optional.empty();
        }
    };

    Optional<String> previous(String number);

    Optional<String> next(String number);
}
