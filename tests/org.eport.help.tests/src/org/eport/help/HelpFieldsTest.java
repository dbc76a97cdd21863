package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eport.core.document.Field;
import org.eport.core.flow.Flow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What F1 finds: everything that is declared is explained in both languages, in the words of the screens. */
class HelpFieldsTest {

    private static final String FILL_IN = "html/exportreceipt/fillin.html";
    private static final String MANUAL = "html/exportreceipt/manual.html";
    private static final String SCREEN = "screen_";
    private static final List<String> SCREENS = List.of("login", "lock", "navigator", "tasks", "list",
            "query", "form", "document", "timeline", "diagram", "batch", "receipts", "problems", "dashboard",
            "preferences", "print", "export", "drafts", "welcome", "plugins");

    @TempDir
    static Path folder;

    private static Declared declared;

    @BeforeAll
    static void open() {
        declared = new Declared(folder.resolve("place"));
    }

    @AfterAll
    static void close() {
        declared.close();
    }

    @Test
    void everyFieldAndInputHasAContextThatLeadsToItsSection() {
        assertTrue(declared.items().size() > 60, "only " + declared.items().size() + " declared");
        for (Shelf shelf : Shelf.BOTH) {
            Set<String> missing = new TreeSet<>();
            for (String topic : topics()) {
                String href = FILL_IN + "#" + topic;
                Shelf.Context context = shelf.contexts().get(topic);
                if (context == null || !context.hrefs().contains(href) || !shelf.leadsSomewhere(href)) {
                    missing.add(topic);
                }
            }
            assertEquals(Set.of(), missing, shelf.toString());
        }
    }

    /** Fields, inputs, and the number of each type. */
    private static Set<String> topics() {
        Stream<String> numbers = declared.flows().stream()
                .map(flow -> Declared.topic(flow.type().id()) + "_number");
        return Stream.concat(declared.items().stream().map(Declared.Item::topic), numbers)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySectionIsCalledAsOnTheScreen() {
        for (Shelf shelf : Shelf.BOTH) {
            Page page = shelf.page(FILL_IN);
            for (Declared.Item item : declared.items()) {
                String label = declared.say(item.labelKey(), shelf);
                String whole = item.linesKey().isEmpty() ? label
                        : declared.say(item.linesKey(), shelf) + " · " + label;
                assertEquals(whole, page.section(item.topic()).orElseThrow().title(), item.topic());
                assertEquals(whole, shelf.contexts().get(item.topic()).title(), item.topic());
            }
        }
    }

    @Test
    void everySectionNamesLengthCodeTableValuesAndRuleOfItsField() {
        for (Shelf shelf : Shelf.BOTH) {
            Page page = shelf.page(FILL_IN);
            for (Declared.Item item : declared.items()) {
                String text = page.section(item.topic()).orElseThrow().text();
                List<String> unnamed = owed(item, shelf).stream().filter(owed -> !text.contains(owed))
                        .toList();
                assertEquals(List.of(), unnamed, shelf + " " + item.topic() + ": " + text);
            }
        }
    }

    private static List<String> owed(Declared.Item item, Shelf shelf) {
        Field field = item.field();
        Stream<String> shape = switch (field.kind()) {
            case TEXT, INTEGER, LINES -> Stream.of(String.valueOf(field.length()));
            case DECIMAL -> Stream.of(String.valueOf(field.length()), String.valueOf(field.scale()));
            case CODE -> Stream.of(declared.say("code." + field.codeTable(), shelf));
            case STATUS -> field.statusValues().stream()
                    .map(value -> declared.say(item.labelKey() + "." + value, shelf));
            case DATE, TIME, FLAG -> Stream.of();
        };
        return Stream.concat(shape, field.format().map(Field.Format::ruleId).stream()).toList();
    }

    @Test
    void everyActionHasASectionInTheManual() {
        for (Shelf shelf : Shelf.BOTH) {
            Page manual = shelf.page(MANUAL);
            Set<String> missing = new TreeSet<>();
            for (Flow<?> flow : declared.flows()) {
                flow.actions().stream().map(action -> Declared.topic(flow.type().id()) + "_" + action.id())
                        .filter(anchor -> manual.section(anchor).isEmpty()).forEach(missing::add);
            }
            assertEquals(Set.of(), missing, shelf.toString());
        }
    }

    @Test
    void everyScreenHasAContext() {
        for (Shelf shelf : Shelf.BOTH) {
            Set<String> known = shelf.contexts().keySet();
            SCREENS.forEach(screen -> assertTrue(known.contains(SCREEN + screen), shelf + " " + screen));
        }
    }

    @Test
    void everyContextSaysSomethingAndAllItsLinksLeadSomewhere() {
        assertEquals(Shelf.ENGLISH.contexts().keySet(), Shelf.CHINESE.contexts().keySet());
        for (Shelf shelf : Shelf.BOTH) {
            shelf.contexts().forEach((id, context) -> {
                assertFalse(context.description().isBlank(), shelf + " " + id);
                assertFalse(context.hrefs().isEmpty(), shelf + " " + id);
                context.hrefs().forEach(href ->
                        assertTrue(shelf.leadsSomewhere(href), shelf + " " + id + " " + href));
            });
        }
    }

    @Test
    void noContextSpeaksOfWhatIsNotDeclared() {
        Set<String> known = topics();
        SCREENS.forEach(screen -> known.add(SCREEN + screen));
        assertEquals(known, new TreeSet<>(Shelf.ENGLISH.contexts().keySet()));
    }
}
