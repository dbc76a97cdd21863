package org.eport.core.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eport.core.identity.internal.EvaluationCast;
import org.eport.core.identity.internal.EvaluationList;
import org.eport.core.identity.internal.EvaluationMaker;

/**
 * A closed world to try the workbench with: two invented enterprises, the officers they meet, and a
 * certification authority that nobody else trusts and whose keys are thrown away. Lives in one folder: {@code
 * trust}, {@code cards}, {@code cards.csv}, {@code PUK.txt}, {@code README.txt}; all marked as evaluation.
 */
public final class EvaluationSet {

    /**
     * One card of the set.
     *
     * @param role         short name in scripts: legal1, operator1, declarant1, legal2, operator2,
     *             customs5700,
     *                     customs5300, safe1, safe2, safe3 (the levels of 440400), safe440300, tax, bank,
     * branch
     * @param organisation organisation code of the enterprise or office code of the agency
     * @param office       office in charge: SAFE region of an enterprise, own office of an agency
     */
    public record Entry(String role, String number, CardKind kind, Optional<Agency> agency,
            String organisation, String organisationName, String office, String holderName, Path file) {
    }

    /**
     * Somebody who gets a card in a set of one's own.
     *
     * @param role         short name, once in a set
     * @param organisation organisation code of the enterprise or office code of the agency
     * @param office       see {@link Entry}
     * @param level        see {@link Holder}
     */
    public record Person(String role, CardKind kind, Optional<Agency> agency, String organisation,
            String organisationName, String office, String name, int level) {

        /** @throws IllegalArgumentException for what the list of the set cannot hold, such as a comma */
        public Person {
            if (Stream.of(role, organisation, organisationName, office, name)
                    .anyMatch(text -> text.isBlank() || text.matches("(?s).*[,\\r\\n].*"))) {
                throw new IllegalArgumentException("not for a list: " + role);
            }
        }

        /** An officer of an agency. */
        public static Person officer(String role, Agency agency, String office, String officeName,
                String name) {
            return new Person(role, CardKind.AGENCY, Optional.of(agency), office, officeName, office,
                    name, 0);
        }
    }

    private final Path folder;
    private final List<Entry> entries;

    private EvaluationSet(Path folder) throws IOException {
        this.folder = folder;
        this.entries = List.copyOf(EvaluationList.read(folder));
    }

    /**
     * Makes the set, all or nothing. Certificates are good for two years from now on. Every card has the
     * initial PIN, which must be changed before it signs.
     *
     * @param folder absent or empty
     * @throws java.nio.file.FileAlreadyExistsException when the folder holds anything already
     */
    public static EvaluationSet create(Path folder, Clock clock) throws IOException {
        new EvaluationMaker(folder, new EvaluationCast(), clock).make();
        return new EvaluationSet(folder);
    }

    /**
     * The same with a cast of one's own.
     *
     * @throws IllegalArgumentException when two have the same role
     */
    public static EvaluationSet create(Path folder, List<Person> people, Clock clock) throws IOException {
        Set<String> roles = new HashSet<>();
        people.stream().map(Person::role).filter(role -> !roles.add(role)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two people for " + twice);
        });
        new EvaluationMaker(folder, new EvaluationCast(people), clock).make();
        return new EvaluationSet(folder);
    }

    /** The set in this folder; empty when there is none. */
    public static Optional<EvaluationSet> find(Path folder) throws IOException {
        return Files.exists(folder.resolve(EvaluationList.NAME))
                ? Optional.of(new EvaluationSet(folder)) : Optional.empty();
    }

    /** The trust folder, see {@link Identities#trust}. */
    public Path trust() {
        return folder.resolve("trust");
    }

    /** The folder that is the card reader, see {@link org.eport.core.card.SoftCards#open}. */
    public Path cards() {
        return folder.resolve("cards");
    }

    public List<Entry> entries() {
        return entries;
    }

    /** @throws NoSuchElementException when the set has no such role */
    public Entry entry(String role) {
        return entries.stream().filter(entry -> entry.role().equals(role)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no evaluation card for " + role));
    }
}
