package org.eport.rollout.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Parameter;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;
import org.eport.core.text.Texts;
import org.eport.rollout.Change;
import org.eport.rollout.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A preview says what a parameter is and how much it was and will be, in the reader's language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParameterWordsTest {

    private static final Parameter LIFE = Parameter.number("lifeMonths", 0).apart("0", "1");

    private URLClassLoader texts;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("OSGI-INF/l10n"));
        Files.writeString(files.resolve("bundle.properties"), """
                note.name = Notes
                region.south.name = South
                note.parameter.lifeMonths = Life of a note
                note.parameter.lifeMonths.value = {0} months
                note.parameter.lifeMonths.value.0 = without limit
                note.parameter.lifeMonths.value.1 = one month
                """);
        Files.writeString(files.resolve("bundle_zh.properties"), """
                note.name = 便笺
                region.south.name = 南方
                note.parameter.lifeMonths = 便笺期限
                note.parameter.lifeMonths.value = {0} 个月
                note.parameter.lifeMonths.value.0 = 不限期
                note.parameter.lifeMonths.value.1 = 一个月
                """);
        texts = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    @AfterAll
    void close() throws IOException {
        texts.close();
    }

    private record Notes(ClassLoader loader, List<Parameter> declaredParameters) implements Subsystem {

        @Override
        public String id() {
            return "note";
        }

        @Override
        public Optional<Agency> inCharge() {
            return Optional.empty();
        }

        @Override
        public List<Flow<?>> flows() {
            return List.of();
        }

        @Override
        public Contribution contribution() {
            return new Contribution("org.eport.note", loader, List.of(), List.of(), List.of());
        }
    }

    private record South(ClassLoader loader, Map<String, String> parameters) implements Region {

        @Override
        public String id() {
            return "south";
        }

        @Override
        public String subsystem() {
            return "note";
        }
    }

    /** As the running state hears it of the one that was tried. */
    private static Inventory told(Collection<Subsystem> subsystems, Collection<Region> regions) throws IOException {
        return Inventory.read(new Stocktaking(subsystems, regions).take(List.of()).write());
    }

    private Inventory with(List<Parameter> declared, Map<String, String> set) throws IOException {
        return told(List.of(new Notes(texts, declared)), set.isEmpty() ? List.of() : List.of(new South(texts, set)));
    }

    private static Change only(Inventory before, Inventory after) {
        List<Change> changes = new Differences(new Texts(List.of(Texts.class.getClassLoader())))
                .between(before, after);
        assertEquals(1, changes.size(), changes::toString);
        return changes.getFirst();
    }

    @Test
    void givenARegionThatSetsAParameterThenItsNameTheStandardAndTheNewValueAreSaid() throws IOException {
        Change change = only(with(List.of(LIFE), Map.of()), with(List.of(LIFE), Map.of("lifeMonths", "2")));
        assertEquals(Change.Kind.PARAMETER, change.kind());
        assertEquals(Change.Sort.CHANGED, change.sort());
        assertEquals("note.lifeMonths", change.id());
        assertEquals(new Words("便笺期限", "Life of a note"), change.name());
        assertEquals(new Words("南方", "South"), change.subject());
        assertEquals(new Words("不限期 → 2 个月", "without limit → 2 months"), change.detail());
    }

    @Test
    void givenARegionThatGoesThenTheStandardComesBack() throws IOException {
        Change change = only(with(List.of(LIFE), Map.of("lifeMonths", "1")), with(List.of(LIFE), Map.of()));
        assertEquals(new Words("便笺", "Notes"), change.subject());
        assertEquals(new Words("一个月 → 不限期", "one month → without limit"), change.detail());
    }

    @Test
    void givenAnotherValueOfTheRegionThenBothAreSaid() throws IOException {
        Change change = only(with(List.of(LIFE), Map.of("lifeMonths", "2")),
                with(List.of(LIFE), Map.of("lifeMonths", "3")));
        assertEquals(new Words("2 个月 → 3 个月", "2 months → 3 months"), change.detail());
    }

    @Test
    void givenADeploymentThatSetsTheParameterThenARegionChangesNothing() throws IOException {
        System.setProperty("org.eport.note.lifeMonths", "6");
        try {
            Inventory before = with(List.of(LIFE), Map.of());
            assertEquals(List.of(), new Differences(new Texts(List.of(Texts.class.getClassLoader())))
                    .between(before, with(List.of(LIFE), Map.of("lifeMonths", "2"))));
            assertEquals("6", before.items().stream().filter(item -> item.kind() == Change.Kind.PARAMETER)
                    .findFirst().orElseThrow().value().en().split(" ")[0]);
        } finally {
            System.clearProperty("org.eport.note.lifeMonths");
        }
    }

    @Test
    void givenASubsystemThatDeclaresNothingThenTheParameterIsShownAsItIsCalledInside() throws IOException {
        Change change = only(with(List.of(), Map.of()), with(List.of(), Map.of("lifeMonths", "2")));
        assertEquals(Change.Sort.ADDED, change.sort());
        assertEquals(Words.same("lifeMonths"), change.name());
        assertEquals(Words.same("2"), change.detail());
    }

    @Test
    void givenAnInventoryOfAnOlderProgramThenTheValueStandsForItself() throws IOException {
        String now = new Stocktaking(List.of(new Notes(texts, List.of(LIFE))),
                List.of(new South(texts, Map.of("lifeMonths", "2")))).take(List.of()).write();
        String older = now.replaceAll("\"value\":\\{[^}]*},", "");
        assertNotEquals(now, older);
        Change change = only(Inventory.read(older), with(List.of(LIFE), Map.of("lifeMonths", "3")));
        assertEquals(new Words("2 → 3 个月", "2 → 3 months"), change.detail());
    }
}
