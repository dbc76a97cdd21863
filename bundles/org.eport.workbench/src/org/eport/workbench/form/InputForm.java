package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eport.core.code.CodeTable;
import org.eport.core.document.Field;
import org.eport.core.document.FieldChecks;
import org.eport.core.document.Violation;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/**
 * The inputs of an action, drawn from their declaration and checked while they are typed. Enter goes to the
 * next field, Shift+Enter back, Ctrl+Enter is the main action of whoever holds the form. For the UI thread.
 */
public final class InputForm extends Composite {

    private static final int PAUSE_MILLIS = 150;

    private final Workstation station;
    private final String type;
    private final List<Field> fields;
    private final FormContext context;
    private final FieldChecks checks;
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final List<Runnable> changed = new ArrayList<>();
    private final List<Runnable> checked = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> typing = new HashSet<>();
    private final List<Consumer<Optional<MessageLine>>> told = new ArrayList<>();
    private final Runnable check = this::check;
    private List<Violation> found = List.of();
    private List<Violation> answered = List.of();
    private Runnable main = () -> { };
    private Runnable end = () -> { };
    private String last = "";
    private boolean attempted;
    private boolean loading;
    private int generation;

    /**
     * @param type   prefix of the labels' keys, usually the document type's id
     * @param fields inputs of an action
     */
    public InputForm(Composite parent, Workstation station, String type, List<Field> fields) {
        this(parent, station, type, fields, Map.of());
    }

    /** @param offers values to choose from for texts, by field; others may be typed */
    public InputForm(Composite parent, Workstation station, String type, List<Field> fields,
            Map<String, CodeTable> offers) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        this.checks = new FieldChecks(station.workplace().codes());
        this.context = new FormContext(station, type, Map.copyOf(offers), new Listening());
        Paint.ground(this);
        Paint.testId(this, "form.inputs");
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.eport.help.screen_form");
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        new Sections(this, context, fields).draw(inputs, rows);
        this.fields = inputs.values().stream().map(FieldInput::field).toList();
    }

    /** Fills in what is named, empties the rest; nobody is told. Texts as typed, lines as a list of maps. */
    public void load(Map<String, ?> raw) {
        loading = true;
        inputs.forEach((name, input) -> {
            Object value = raw.get(name);
            input.set(value == null ? input instanceof LinesInput ? List.of() : "" : value);
        });
        loading = false;
        touched.clear();
        last = "";
        raw.forEach((name, value) -> {
            if (!"".equals(value)) {
                touched.add(name);
            }
        });
        attempted = false;
        answered = List.of();
        found = List.of();
        rows.values().forEach(FieldRow::hint);
        check();
    }

    /** As the desk takes it; what is empty is left out. */
    public Map<String, Object> raw() {
        Map<String, Object> raw = new LinkedHashMap<>();
        inputs.forEach((name, input) -> {
            Object value = input.raw();
            if (!"".equals(value) && !List.of().equals(value)) {
                raw.put(name, value);
            }
        });
        return raw;
    }

    public boolean empty() {
        return raw().isEmpty();
    }

    /** What would be wrong with it now; nothing is shown, so that nobody is scolded for what is not filled in yet. */
    public List<Violation> missing() {
        return checkNow(raw());
    }

    /** Everything that is wrong now; whoever asks wants to send the form, so that it is shown from now on. */
    public List<Violation> violations() {
        attempted = true;
        typing.clear();
        found = checkNow(raw());
        show();
        return found;
    }

    /** What the person is told to be wrong, with what the desk has answered. */
    public List<Violation> shown() {
        List<Violation> all = new ArrayList<>(answered);
        found.stream().filter(this::told).filter(one -> answered.stream()
                .noneMatch(other -> other.field().equals(one.field()))).forEach(all::add);
        return all;
    }

    /** Shows what the desk has found; each until its field is changed. */
    public void answered(List<Violation> violations) {
        answered = List.copyOf(violations);
        attempted = true;
        show();
    }

    /**
     * Puts the keyboard into a field.
     *
     * @param path as in a violation
     * @return false when there is no such field here
     */
    public boolean focus(String path) {
        String name = Shown.field(path);
        FieldInput input = inputs.get(name);
        return input != null && input.focus(path.substring(name.length()));
    }

    @Override
    public boolean setFocus() {
        return inputs.values().stream().filter(input -> last.isEmpty() || input.field().name().equals(last))
                .findFirst().map(input -> input.focus("")).orElseGet(super::setFocus);
    }

    /** After each change by a person. */
    public void onChange(Runnable listener) {
        changed.add(listener);
    }

    /** When {@link #shown} may say something new. */
    public void onProblems(Runnable listener) {
        checked.add(listener);
    }

    /** A hint that knows more than the declaration of the field does. */
    public void hint(String field, String sentence) {
        rows.get(field).hint(sentence);
    }

    /** Given the line beneath the present field when it has no room for what it says. */
    void onTold(Consumer<Optional<MessageLine>> listener) {
        told.add(listener);
    }

    /** Ctrl+Enter. */
    public void onMain(Runnable action) {
        main = action;
    }

    /** Enter in the last field. */
    public void onEnd(Runnable action) {
        end = action;
    }

    /** The label of a place as in a violation, for people. */
    public String label(String path) {
        return Labels.of(station, type, path);
    }

    private boolean told(Violation violation) {
        String name = Shown.field(violation.field());
        boolean lines = inputs.get(name) instanceof LinesInput;
        return Shown.now(violation, attempted, touched.contains(name), !lines && typing.contains(name));
    }

    /** A form with lines can have hundreds of cells: those are checked aside. */
    private void check() {
        if (isDisposed()) {
            return;
        }
        int asked = ++generation;
        Map<String, Object> raw = raw();
        boolean lines = inputs.values().stream().anyMatch(LinesInput.class::isInstance);
        if (!lines) {
            found = checkNow(raw);
            show();
            return;
        }
        Background.read(station, station.say("workbench.form.checking"), this, monitor -> checkNow(raw),
                result -> {
            if (asked == generation) {
                found = result;
                show();
            }
        });
    }

    private List<Violation> checkNow(Map<String, Object> raw) {
        List<Violation> violations = new ArrayList<>();
        checks.read(type, fields, raw, station.today(), violations);
        return violations;
    }

    private void show() {
        List<Violation> all = shown();
        rows.forEach((name, row) -> row.problem(all.stream().filter(one -> one.field().equals(name))
                .findFirst()
                .map(one -> station.say(one.text()) + " " + station.say(one.remedy())).orElse("")));
        inputs.forEach((name, input) -> {
            if (input instanceof LinesInput lines) {
                lines.mark(all.stream().filter(one -> Shown.field(one.field()).equals(name)).toList());
            }
        });
        checked.forEach(Runnable::run);
        tell();
    }

    private void tell() {
        Optional<MessageLine> line = rows.values().stream().map(FieldRow::clipped).flatMap(Optional::stream)
                .findFirst();
        told.forEach(listener -> listener.accept(line));
    }

    /** What the controls tell the form. */
    private final class Listening implements FormContext.Listener {

        @Override
        public void changed(FieldInput input) {
            if (loading) {
                return;
            }
            String name = input.field().name();
            last = name;
            touched.add(name);
            typing.add(name);
            answered = answered.stream().filter(one -> !Shown.field(one.field()).equals(name)).toList();
            Optional.ofNullable(rows.get(name)).ifPresent(FieldRow::hint);
            tell();
            generation++;
            getDisplay().timerExec(PAUSE_MILLIS, check);
            changed.forEach(Runnable::run);
        }

        @Override
        public void next(FieldInput input) {
            step(input, 1);
        }

        @Override
        public void previous(FieldInput input) {
            step(input, -1);
        }

        private void step(FieldInput from, int by) {
            List<FieldInput> all = List.copyOf(inputs.values());
            int to = all.indexOf(from) + by;
            if (to >= all.size()) {
                end.run();
            } else if (to >= 0) {
                all.get(to).focus("");
            }
        }

        @Override
        public void main() {
            main.run();
        }

        @Override
        public void left(FieldInput input) {
            last = input.field().name();
            typing.remove(last);
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    show();
                }
            });
        }
    }
}
