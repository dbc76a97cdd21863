package org.eport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;

/**
 * Finds the card a person means: a card file, a card number, a role of the evaluation set, or the only card
 * there is.
 */
final class CardFinder {

    private final Path instance;
    private final Workplace workplace;

    /** @param own a reader opened for this card alone, to be closed with it */
    record Found(Card card, CardReader reader, boolean own) {

        void release() {
            if (own) {
                reader.close();
            }
        }
    }

    CardFinder(Path instance, Workplace workplace) {
        this.instance = instance;
        this.workplace = workplace;
    }

    Found find(Optional<String> wanted) throws IOException, Problem {
        if (wanted.isEmpty()) {
            return only();
        }
        String name = wanted.get();
        Optional<Found> inserted = inserted(numberOf(name));
        if (inserted.isPresent()) {
            return inserted.get();
        }
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return inFile(file);
        }
        throw Problem.environment("cli.card.missing", name);
    }

    /** A role of the evaluation set stands for its number. */
    private String numberOf(String name) throws IOException {
        return EvaluationSet.find(instance).flatMap(set -> set.entries().stream()
                .filter(entry -> entry.role().equals(name)).map(EvaluationSet.Entry::number).findFirst())
                .orElse(name);
    }

    private Optional<Found> inserted(String number) {
        return all().stream().filter(found -> found.card().number().equals(number)).findFirst();
    }

    private List<Found> all() {
        return workplace.readers().stream().flatMap(reader -> reader.cards().stream()
                .map(card -> new Found(card, reader, false))).toList();
    }

    private static Found inFile(Path file) throws Problem {
        CardReader reader = SoftCards.openFile(file);
        Optional<Card> card = reader.cards().stream().findFirst();
        if (card.isEmpty()) {
            reader.close();
            throw Problem.environment("cli.card.unreadable", file);
        }
        return new Found(card.get(), reader, true);
    }

    private Found only() throws Problem {
        List<Found> all = all();
        if (all.isEmpty()) {
            throw Problem.environment("cli.card.none");
        }
        if (all.size() > 1) {
            throw Problem.usage("cli.card.which",
                    all.stream().map(found -> found.card().number()).collect(Collectors.joining(", ")));
        }
        return all.get(0);
    }
}
