package org.eport.rollout.ring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;

import org.eport.core.code.CodeTable;
import org.eport.core.desk.SubsystemTexts;
import org.eport.core.desk.Workplace;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Flow;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.Verification;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.eport.rollout.Words;
import org.eport.rollout.ring.HealthReport.Result;

/**
 * What an installation checks of itself after it started with other plug-ins: that everybody could work with
 * it. A check that fails says so and lets the next one have its turn; nothing is written.
 */
public final class SelfTest {

    private static final int NEWEST_SEALS = 100;
    private static final int MOST_TEXT = 400;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /**
     * A bundle of an installed plug-in.
     *
     * @param state as {@link Bundle#getState} tells it
     */
    public record Part(String name, int state) {
    }

    /** One check; empty: in order. */
    @FunctionalInterface
    private interface Check {

        Optional<Message> run();
    }

    private final Workplace place;
    private final Collection<Part> parts;
    private final Set<ClassLoader> loaders = new LinkedHashSet<>();
    private final Texts texts;

    private SelfTest(Workplace place, Collection<Part> parts) {
        this.place = place;
        this.parts = List.copyOf(parts);
        place.subsystems().forEach(subsystem -> loaders.add(subsystem.contribution().loader()));
        place.regions().forEach(region -> loaders.add(region.loader()));
        Set<ClassLoader> withOwn = new LinkedHashSet<>(loaders);
        withOwn.add(SelfTest.class.getClassLoader());
        texts = new Texts(withOwn);
    }

    /**
     * Reads some of the store: not on a UI thread.
     *
     * @param place open, which is the first thing to be tested
     * @param parts the bundles of every installed plug-in
     */
    public static List<Result> run(Workplace place, Collection<Part> parts) {
        SelfTest test = new SelfTest(place, parts);
        return List.of(test.result("documents", test::documents), test.result("texts", test::texts),
                test.result("codes", test::codes), test.result("ledger", test::ledger),
                test.result("bundles", test::bundles));
    }

    private Result result(String name, Check check) {
        Optional<Message> bad;
        try {
            bad = check.run();
        } catch (RuntimeException e) { // whatever a plug-in is the matter with is what the report is for
            bad = Optional.of(Message.of("rollout.selftest.failed", name, e.toString()));
        }
        Message text = bad.orElse(Message.of("rollout.selftest.good"));
        return new Result(name, bad.isEmpty(), new Words(said(text, Locale.SIMPLIFIED_CHINESE),
                said(text, Locale.ENGLISH)));
    }

    /** On one line and short enough for a report. */
    private String said(Message message, Locale language) {
        String line = texts.render(message, language).replaceAll("\\p{Cntrl}+", " ").strip();
        int end = Math.min(line.length(), MOST_TEXT);
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }

    private List<Flow<?>> flows() {
        return place.subsystems().stream().<Flow<?>>flatMap(subsystem -> subsystem.flows().stream()).toList();
    }

    /** Every document type can be read from the store. */
    private Optional<Message> documents() {
        List<String> kept = place.ledger().types().stream().map(DocumentType::id).toList();
        Set<String> lost = new TreeSet<>();
        for (Flow<?> flow : flows()) {
            if (!kept.contains(flow.type().id())) {
                lost.add(flow.type().id());
            } else {
                place.ledger().row(flow.type(), "0"); // there is none; that it can be asked for counts
            }
        }
        return unless(lost, list -> Message.of("rollout.selftest.documents", list));
    }

    private Optional<Message> texts() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            Set<String> owed = new TreeSet<>();
            place.subsystems().forEach(subsystem -> owed.addAll(SubsystemTexts.keys(subsystem).keySet()));
            place.regions().forEach(region -> owed.addAll(SubsystemTexts.keys(region).keySet()));
            owed.removeAll(OwnTexts.keys(loaders, language));
            missing.addAll(owed);
        }
        return unless(missing, list -> Message.of("rollout.selftest.texts", list));
    }

    /** Every table a field chooses from is there and has rows. */
    private Optional<Message> codes() {
        Set<String> filled = place.codes().tables().stream().filter(table -> !table.entries().isEmpty())
                .map(CodeTable::id).collect(Collectors.toSet());
        Set<String> empty = new TreeSet<>();
        for (Flow<?> flow : flows()) {
            List<Field> fields = new ArrayList<>(flow.type().fields());
            flow.actions().forEach(action -> fields.addAll(action.inputs()));
            fields.addAll(fields.stream().flatMap(field -> field.lineFields().stream()).toList());
            fields.stream().filter(field -> field.kind() == Field.Kind.CODE).map(Field::codeTable)
                    .filter(table -> !filled.contains(table)).forEach(empty::add);
        }
        return unless(empty, list -> Message.of("rollout.selftest.codes", list));
    }

    private Optional<Message> ledger() {
        Verification found = new LedgerVerifier(place.ledger(), place.trust()).verifyNewest(NEWEST_SEALS);
        return found.findings().stream().findFirst().map(first -> first.what());
    }

    private Optional<Message> bundles() {
        return unless(parts.stream().filter(part -> part.state() < Bundle.RESOLVED).map(Part::name)
                .collect(Collectors.toCollection(TreeSet::new)),
                list -> Message.of("rollout.selftest.bundles", list));
    }

    private static Optional<Message> unless(Set<String> wrong, Function<String, Message> said) {
        return wrong.isEmpty() ? Optional.empty() : Optional.of(said.apply(String.join(", ", wrong)));
    }
}
