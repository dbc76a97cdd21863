package org.eport.core.flow;

import static org.eport.core.flow.FlowDiagramSvg.ACCENT;
import static org.eport.core.flow.FlowDiagramSvg.INK;
import static org.eport.core.flow.FlowDiagramSvg.QUIET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/**
 * Puts a flow's parts into words of one language, and numbers the actions that need more words than fit at an
 * arrow.
 */
final class FlowDiagramWords {

    private static final int LABEL_WIDTH = 170;

    private final Flow<?> flow;
    private final Texts texts;
    private final Locale locale;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    FlowDiagramWords(Flow<?> flow, Texts texts, Locale locale) {
        this.flow = flow;
        this.texts = texts;
        this.locale = locale;
        flow.actions().stream().filter(FlowDiagramWords::needsNote)
                .forEach(action -> numbers.put(action.id(), numbers.size() + 1));
    }

    private static boolean needsNote(Action<?> action) {
        boolean conditions = action.steps().stream().anyMatch(FlowDiagramWords::isCondition);
        return conditions || !action.guards().isEmpty() || movesNothing(action);
    }

    private static boolean movesNothing(Action<?> action) {
        return action.steps().stream().noneMatch(FlowDiagramWords::moves);
    }

    static boolean moves(Step step) {
        return !step.to().isEmpty();
    }

    static boolean isCondition(Step step) {
        return step.to().isEmpty() && !step.from().isEmpty();
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... args) {
        return texts.render(Message.of(key, args), locale);
    }

    String title() {
        return text("flow.diagram.title", Message.of(flow.type().id() + ".name"));
    }

    String axis(String axis) {
        return text(flow.type().labelKey(axis));
    }

    String state(String axis, String state) {
        return text(flow.type().labelKey(axis) + "." + state);
    }

    private String who(Action<?> action) {
        return texts.render(action.actors().stream().map(Actor::label)
                .reduce((one, other) -> Message.of("flow.or", one, other)).orElseThrow(), locale);
    }

    /** What stands at an arrow: the action, and who takes it. */
    FlowDiagramText.Block label(Action<?> action) {
        List<FlowDiagramText.Line> lines = new ArrayList<>(
                FlowDiagramText.wrapEvenly(name(action), 12, INK, false, LABEL_WIDTH).lines());
        lines.addAll(FlowDiagramText.wrapEvenly(who(action), 11, QUIET, false, LABEL_WIDTH).lines());
        return new FlowDiagramText.Block(lines);
    }

    private String name(Action<?> action) {
        String label = text(action.labelKey());
        return Optional.ofNullable(numbers.get(action.id())).map(number -> number + ". " + label)
                .orElse(label);
    }

    /** One block for each numbered action. */
    List<FlowDiagramText.Block> notes(int width) {
        return flow.actions().stream().filter(action -> numbers.containsKey(action.id()))
                .map(action -> note(action, width)).toList();
    }

    private FlowDiagramText.Block note(Action<?> action, int width) {
        List<FlowDiagramText.Line> lines = new ArrayList<>(
                FlowDiagramText.wrap(name(action) + " — " + who(action), 12, ACCENT, true, width * 94 / 100)
                        .lines());
        List<String> sentences = new ArrayList<>();
        if (action.mode() != Action.Mode.CHANGE && movesNothing(action)) {
            sentences.add(text("flow.diagram.creates"));
        }
        action.steps().stream().filter(FlowDiagramWords::isCondition).forEach(step -> sentences.add(
                text("flow.diagram.needs", axis(step.axis()), states(step))));
        action.guards().forEach(guard -> sentences.add(text("flow.diagram.refused",
                Message.of(flow.type().id() + ".why." + guard.reason(), "…"))));
        if (sentences.isEmpty()) {
            sentences.add(text("flow.diagram.always"));
        }
        sentences.forEach(sentence -> lines.addAll(FlowDiagramText.wrap(sentence, 12, INK, false, width)
                .lines()));
        return new FlowDiagramText.Block(lines);
    }

    private Object states(Step step) {
        return flow.type().field(step.axis()).orElseThrow().statusValues().stream()
                .filter(step.from()::contains)
                .map(state -> (Object) Message.of(flow.type().labelKey(step.axis()) + "." + state))
                .reduce((one, other) -> Message.of("flow.or", one, other)).orElseThrow();
    }
}
