package org.eport.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.identity.Agency;
import org.eport.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawn flow shows every state and action of its declaration, and nothing in it covers anything else. */
class FlowDiagramTest {

    enum Safe { VALID, LOST, VERIFIED, CANCELLED }

    enum Customs { UNUSED, UNUSED_SENT, UNFILE_PENDING, USED }

    enum Submit { NOT_SUBMITTED, SUBMITTED }

    static final class Form extends Document {
        private Safe safeStatus;
        private Customs customsStatus;
        private Submit submitStatus;
    }

    private static final DocumentType<Form> TYPE = DocumentType.of("sample.form", Form.class)
            .fields(Field.status("safeStatus", Safe.class), Field.status("customsStatus", Customs.class),
                    Field.status("submitStatus", Submit.class)).build();
    private static final Actor SAFE = Actor.officer(Agency.SAFE, 2);
    private static final Actor CUSTOMS = Actor.officer(Agency.CUSTOMS);

    @TempDir
    Path folder;
    private Texts texts;

    @BeforeEach
    void sampleTexts() throws IOException {
        Path l10n = Files.createDirectories(folder.resolve("OSGI-INF/l10n"));
        copy("FlowDiagramTest.en", l10n.resolve("bundle.properties"));
        copy("FlowDiagramTest.zh", l10n.resolve("bundle_zh.properties"));
        ClassLoader sample = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        texts = new Texts(List.of(FlowDiagram.class.getClassLoader(), sample));
    }

    private static void copy(String name, Path file) throws IOException {
        try (var in = FlowDiagramTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
    }

    /** The life of an export verification form (domain facts 4.1.2), as far as a drawing needs it. */
    static Flow<Form> form() {
        return Flow.of(TYPE)
                .action("issue").creates().by(SAFE)
                        .moves("safeStatus", EnumSet.noneOf(Safe.class), Safe.VALID)
                .moves("customsStatus", EnumSet.noneOf(Customs.class), Customs.UNUSED)
                .moves("submitStatus", EnumSet.noneOf(Submit.class), Submit.NOT_SUBMITTED).done()
                .action("fileAtPort").by(Actor.OPERATOR).from("safeStatus", Safe.VALID)
                .from("customsStatus", Customs.UNUSED).when(new Guard<>("filed", (form, holder) -> true))
                        .done()
                .action("acknowledgeFiling").by(CUSTOMS).from("safeStatus", Safe.VALID)
                .moves("customsStatus", Customs.UNUSED, Customs.UNUSED_SENT)
                .when(new Guard<>("notFiled", (form, holder) -> true)).done()
                .action("cancelFiling").by(Actor.OPERATOR)
                .moves("customsStatus", EnumSet.of(Customs.UNUSED, Customs.UNUSED_SENT),
                        Customs.UNFILE_PENDING).done()
                .action("confirmCancellation").by(CUSTOMS)
                .moves("customsStatus", Customs.UNFILE_PENDING, Customs.UNUSED).done()
                .action("use").by(CUSTOMS).moves("customsStatus", Customs.UNUSED_SENT, Customs.USED).done()
                .action("submit").by(Actor.OPERATOR).from("customsStatus", Customs.USED)
                .moves("submitStatus", Submit.NOT_SUBMITTED, Submit.SUBMITTED)
                .when(new Guard<>("noDeclaration", (form, holder) -> true)).done()
                .action("submitAgain").by(Actor.OPERATOR).from("customsStatus", Customs.USED)
                .moves("submitStatus", Submit.SUBMITTED, Submit.SUBMITTED)
                .when(new Guard<>("unchanged", (form, holder) -> true)).done()
                .action("reportLoss").by(Actor.OPERATOR).from("customsStatus", Customs.UNUSED)
                .moves("safeStatus", Safe.VALID, Safe.LOST).done()
                .action("verify").by(SAFE).moves("safeStatus", Safe.VALID, Safe.VERIFIED).done()
                .action("cancel").by(SAFE).moves("safeStatus", EnumSet.noneOf(Safe.class), Safe.CANCELLED)
                        .done()
                .action("note").by(Actor.OPERATOR, Actor.LEGAL_PERSON).done()
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void givenAFormsLifeWhenDrawnThenAllIsNamedInTheReadersLanguage(String language) throws Exception {
        Locale locale = Locale.of(language);
        String svg = FlowDiagram.svg(form(), texts, locale, Map.of());
        Element root = parse(svg);
        List<String> shown = FlowDiagramShapes.texts(root);
        String all = String.join("", shown).replace(" ", "");
        form().axes().forEach(axis -> axis.statusValues().forEach(state ->
                assertTrue(all.contains(label(TYPE.labelKey(axis.name()) + "." + state, locale)),
                        axis + " " + state)));
        form().actions().forEach(action -> assertTrue(all.contains(label(action.labelKey(), locale)),
                action.id()));
        assertFalse(svg.contains("?"), svg);
        assertEquals(10, FlowDiagramShapes.count(root, "data-state"));
        assertEquals(3, FlowDiagramShapes.count(root, "data-axis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void givenAFormsLifeWhenDrawnThenNothingCoversALabel(String language) throws Exception {
        Map<String, String> present = Map.of("safeStatus", "VALID", "customsStatus", "UNFILE_PENDING");
        FlowDiagramShapes.assertNothingCovered(parse(FlowDiagram.svg(form(), texts, Locale.of(language),
                present)));
    }

    @Test
    void givenAnyFlowWhenDrawnThenNothingCoversALabel() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            String svg = FlowDiagram.svg(random(new Random(seed)), texts, Locale.ENGLISH,
                    Map.of("safeStatus", "LOST"));
            FlowDiagramShapes.assertNothingCovered(parse(svg));
        }
    }

    @Test
    void givenAPresentStateWhenDrawnThenItIsMarkedByWordAndLineAndNotByColourAlone() throws Exception {
        String without = FlowDiagram.svg(form(), texts, Locale.ENGLISH, Map.of());
        String with = FlowDiagram.svg(form(), texts, Locale.ENGLISH, Map.of("customsStatus", "USED"));
        assertFalse(without.contains("▶"));
        assertEquals(2, with.split("▶ now", -1).length);
        assertTrue(with.contains("stroke-width=\"3\""));
    }

    @Test
    void givenTheSameFlowWhenDrawnTwiceThenTheDrawingsAreTheSame() {
        assertEquals(FlowDiagram.svg(form(), texts, Locale.CHINESE, Map.of()),
                FlowDiagram.svg(form(), texts, Locale.CHINESE, Map.of()));
    }

    @Test
    void givenTextsWithMarkupWhenDrawnThenTheyAreText() throws Exception {
        Flow<Form> flow = Flow.of(TYPE).action("markup").by(CUSTOMS)
                .moves("submitStatus", Submit.NOT_SUBMITTED, Submit.SUBMITTED).done().build();
        Element root = parse(FlowDiagram.svg(flow, texts, Locale.ENGLISH, Map.of()));
        List<String> shown = FlowDiagramShapes.texts(root);
        assertTrue(shown.contains("<b> & \"c\""), shown.toString());
    }

    @Test
    void givenAFlowWithoutActionsWhenDrawnThenItsStatesStandThere() throws Exception {
        Element root = parse(FlowDiagram.svg(Flow.of(TYPE).build(), texts, Locale.ENGLISH, Map.of()));
        assertEquals(10, FlowDiagramShapes.count(root, "data-state"));
    }

    private static Flow<Form> random(Random random) {
        Flow.Builder<Form> flow = Flow.of(TYPE);
        List<String> ids = form().actions().stream().map(Action::id).toList();
        IntStream.range(0, 3 + random.nextInt(ids.size() - 3)).forEach(i -> {
            Action.Builder<Form> action = flow.action(ids.get(i))
                    .by(random.nextBoolean() ? SAFE : Actor.OPERATOR);
            if (random.nextInt(5) == 0) {
                action.createsOrChanges();
            }
            action.moves("safeStatus", some(Safe.class, random), one(Safe.class, random));
            action.moves("customsStatus", some(Customs.class, random), one(Customs.class, random)).done();
        });
        return flow.build();
    }

    private static <E extends Enum<E>> EnumSet<E> some(Class<E> states, Random random) {
        EnumSet<E> some = EnumSet.allOf(states);
        some.removeIf(state -> random.nextInt(10) < 7);
        return some;
    }

    private static <E extends Enum<E>> E one(Class<E> states, Random random) {
        return states.getEnumConstants()[random.nextInt(states.getEnumConstants().length)];
    }

    private String label(String key, Locale locale) {
        return texts.label(key, locale).replace(" ", "");
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
