package org.eport.workbench.screen;

import java.util.List;
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

    /** Those of a list that is at hand. */
    static Neighbours of(List<String> numbers) {
        return new Neighbours() {

            @Override
            public Optional<String> previous(String number) {
                return at(numbers.indexOf(number) - 1);
            }

            @Override
            public Optional<String> next(String number) {
                int here = numbers.indexOf(number);
                return here < 0 ? Optional.empty() : at(here + 1);
            }

            private Optional<String> at(int index) {
                return index >= 0 && index < numbers.size() ? Optional.of(numbers.get(index))
                        : Optional.empty();
            }
        };
    }
}
