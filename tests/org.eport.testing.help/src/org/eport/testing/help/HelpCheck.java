package org.eport.testing.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eport.core.desk.Subsystem;
import org.eport.core.text.Texts;
import org.eport.help.Page;
import org.eport.help.Section;

/**
 * What is wrong with the help of a subsystem, compared with what it declares: sections of its fields stand in
 * {@code html/fillin.html}, those of its actions in {@code html/manual.html}. Each method names the places,
 * in both languages; nothing is good.
 */
public final class HelpCheck {

    private static final String FIELDS = "html/fillin.html";
    private static final String ACTIONS = "html/manual.html";
    private static final List<String> POINTS =
            List.of("\"org.eclipse.help.toc\"", "\"org.eclipse.help.contexts\"", "\"toc.xml\"",
                    "\"contexts.xml\"");

    private final Class<?> inBundle;
    private final Owed owed;
    private final Texts texts;
    private final List<Shelf> shelves;

    /** @param inBundle a class of the package that the bundle with the help is called after */
    public HelpCheck(Subsystem subsystem, Class<?> inBundle) {
        this.inBundle = inBundle;
        this.owed = Owed.by(subsystem);
        this.texts = new Texts(List.of(Texts.class.getClassLoader(), subsystem.getClass().getClassLoader()));
        this.shelves = Shelf.both(inBundle);
    }

    /** Fields and inputs without a section, or without a context that leads F1 there. */
    public Set<String> fieldsWithoutHelp() {
        return everywhere(shelf -> {
            Map<String, Shelf.Context> contexts = shelf.contexts();
            return owed.fields().stream().filter(field -> section(shelf, FIELDS, field).isEmpty()
                    || Optional.ofNullable(contexts.get(field.anchor())).filter(context ->
                            context.hrefs().contains(shelf.address(FIELDS + "#" + field.anchor()))).isEmpty())
                    .map(Owed.Section::anchor);
        });
    }

    public Set<String> actionsWithoutHelp() {
        return everywhere(shelf -> owed.actions().stream()
                .filter(action -> section(shelf, ACTIONS, action).isEmpty()).map(Owed.Section::anchor));
    }

    /** Sections and contexts of fields that are not called as on the screen. */
    public Set<String> fieldsCalledOtherwise() {
        return everywhere(shelf -> {
            Map<String, Shelf.Context> contexts = shelf.contexts();
            return owed.fields().stream().flatMap(field -> Stream.concat(
                    section(shelf, FIELDS, field).map(Section::title).stream(),
                    Optional.ofNullable(contexts.get(field.anchor())).map(Shelf.Context::title).stream())
                    .filter(title -> !title.equals(onTheScreen(field, shelf.language())))
                    .map(title -> field.anchor() + ": " + title));
        });
    }

    private String onTheScreen(Owed.Section field, Locale language) {
        return field.titles().stream().map(key -> texts.label(key, language))
                .collect(Collectors.joining(" · "));
    }

    /** What a section does not name of the length, code table, values and rules of its field. */
    public Set<String> unnamed() {
        return everywhere(shelf -> owed.fields().stream().flatMap(field -> section(shelf, FIELDS, field)
                .map(Section::text).stream().flatMap(text -> field.names().stream()
                        .map(name -> texts.find(name, shelf.language()).orElse(name))
                        .filter(name -> !text.contains(name)).map(name -> field.anchor() + ": " + name))));
    }

    /** Contexts of what is not declared. */
    public Set<String> contextsOfNothing() {
        Set<String> known = owed.fields().stream().map(Owed.Section::anchor).collect(Collectors.toSet());
        return everywhere(shelf -> shelf.contexts().keySet().stream().filter(id -> !known.contains(id)));
    }

    /** Links of contents, contexts and pages that lead nowhere, and contexts that say nothing. */
    public Set<String> deadEnds() {
        return everywhere(shelf -> Stream.of(shelf.contents().stream().filter(lost(shelf)),
                shelf.contexts().entrySet().stream().filter(context -> saysNothing(context.getValue()))
                        .map(context -> context.getKey() + " says nothing"),
                shelf.contexts().values().stream().flatMap(context -> context.hrefs().stream())
                        .filter(lost(shelf)),
                shelf.pages().entrySet().stream().flatMap(page -> Shelf.links(page.getKey(), page.getValue())
                        .stream().filter(lost(shelf)).map(href -> page.getKey() + " to " + href)))
                .flatMap(one -> one));
    }

    private static boolean saysNothing(Shelf.Context context) {
        return context.description().isBlank() || context.hrefs().isEmpty();
    }

    private static Predicate<String> lost(Shelf shelf) {
        return href -> !shelf.leadsSomewhere(href);
    }

    /** Where the languages do not say the same things in the same places. */
    public Set<String> differences() {
        Shelf one = shelves.getFirst();
        Set<String> found = new TreeSet<>();
        for (Shelf other : shelves) {
            differ(found, other + " contents", one.contents(), other.contents());
            differ(found, other + " contexts", List.copyOf(one.contexts().keySet()),
                    List.copyOf(other.contexts().keySet()));
            one.pages().forEach((address, page) -> differ(found, other + " " + address, anchors(page),
                    other.page(address).map(HelpCheck::anchors).orElse(List.of())));
        }
        return found;
    }

    private static List<String> anchors(Page page) {
        return page.sections().stream().map(Section::anchor).toList();
    }

    private static void differ(Set<String> found, String where, List<String> one, List<String> other) {
        if (!one.equals(other)) {
            found.add(where + ": " + one + " " + other);
        }
    }

    /** What {@code plugin.xml} does not name, so that the workbench would not find it. */
    public Set<String> notContributed() {
        try (InputStream stream = inBundle.getResourceAsStream("/plugin.xml")) {
            String said = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return POINTS.stream().filter(one -> !said.contains(one))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Section> section(Shelf shelf, String page, Owed.Section owed) {
        return shelf.page(page).flatMap(one -> one.section(owed.anchor()));
    }

    private Set<String> everywhere(Function<Shelf, Stream<String>> wrong) {
        return shelves.stream().flatMap(shelf -> wrong.apply(shelf).map(one -> shelf + " " + one))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
