package org.eport.workbench.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.document.Document;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.Choices.Choice;
import org.eport.workbench.look.BarLayout;
import org.eport.workbench.look.Palette;

/**
 * The actions of a flow for the documents that are ticked. A button that is not possible now keeps the focus and says
 * why: an officer who may not press it must not be left wondering.
 */
public final class ActionBar extends Composite {

    /** How long an answer stands, though the list behind it is read again at once. */
    private static final long ANSWER_NANOS = 8_000_000_000L;
    private static final char REFUSED = '\u2298';

    private final Workstation station;
    private final String type;
    private final String main;
    private final Label count;
    private final Composite buttons;
    private final Label message;
    private List<? extends Document> documents = List.of();
    private List<Choice> choices = List.of();
    private Consumer<List<Outcome>> answered = outcomes -> { };
    private Job reading;
    private String told = "";
    private long toldAt;

    /** @param main id of the action the list is for; empty: none stands out */
    public ActionBar(Composite parent, Workstation station, String type, String main) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        this.main = main;
        setLayout(new BarLayout(6, 3));
        count = new Label(this, SWT.NONE);
        count.setData("test.id", "action.count");
        buttons = new Composite(this, SWT.NONE);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginTop = row.marginBottom = row.marginLeft = row.marginRight = 0;
        row.spacing = 6;
        row.center = true;
        buttons.setLayout(row);
        message = new Label(this, SWT.WRAP);
        message.setData("test.id", "action.message");
        show(List.of());
    }

    /** @param then told on the UI thread when the desk has answered what was begun here */
    public void onAnswer(Consumer<List<Outcome>> then) {
        answered = then;
    }

    /** The documents the buttons are about, as they were read. Call on the UI thread. */
    public void show(List<? extends Document> selected) {
        documents = List.copyOf(selected);
        if (reading != null) {
            reading.cancel();
        }
        count.setText(switch (documents.size()) {
            case 0 -> station.say("workbench.action.none");
            case 1 -> documents.get(0).number();
            default -> station.say("workbench.action.selected", documents.size());
        });
        count.requestLayout();
        reading = Background.read(station, station.say("workbench.action.reading"), this,
                monitor -> new Choices(station.workplace().desk(), station.session()).of(documents),
                        this::draw);
    }

    private void draw(List<Choice> next) {
        choices = next;
        List<Button> present = new ArrayList<>();
        for (var child : buttons.getChildren()) {
            present.add((Button) child);
        }
        while (present.size() > choices.size()) {
            present.removeLast().dispose();
        }
        while (present.size() < choices.size()) {
            present.add(button());
        }
        for (int i = 0; i < choices.size(); i++) {
            fill(present.get(i), choices.get(i), i + 1);
        }
        say(System.nanoTime() - toldAt < ANSWER_NANOS ? told : "");
        buttons.requestLayout();
    }

    private Button button() {
        Button button = new Button(buttons, SWT.PUSH);
        button.addListener(SWT.Selection, event -> press((Choice) button.getData()));
        button.addListener(SWT.FocusIn, event -> why((Choice) button.getData()));
        button.addListener(SWT.FocusOut, event -> say(""));
        button.addListener(SWT.MouseEnter, event -> why((Choice) button.getData()));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = reason((Choice) button.getData());
            }
        });
        return button;
    }

    private void fill(Button button, Choice choice, int place) {
        button.setData(choice);
        button.setData("test.id", "action." + choice.action().id());
        boolean some = choice.open() && choice.possible().size() < documents.size();
        String label = station.say(choice.action().labelKey());
        String text = !choice.open() ? REFUSED + " " + label
                : some ? station.say("workbench.action.some", label, choice.possible().size()) : label;
        String key = choice.action().id().equals(main) ? "Ctrl+Enter" : place <= 9 ? "Alt+" + place : "";
        button.setText(text);
        button.setToolTipText(choice.open() ? key : reason(choice));
        button.setForeground(choice.open() ? null : Palette.of(button).color(Palette.Name.MUTED));
    }

    private String reason(Choice choice) {
        return choice.refusal().map(this::sentence).orElse("");
    }

    private String sentence(Refusal refusal) {
        return station.say(refusal.reason()) + " " + station.say(refusal.remedy());
    }

    private void why(Choice choice) {
        say(reason(choice));
    }

    private void say(String sentence) {
        message.setText(sentence.replace("&", "&&"));
        message.setToolTipText(sentence);
    }

    /** Takes the main action, as Ctrl+Enter does; where the list has none, the only one that is possible. */
    public void main() {
        List<Choice> open = choices.stream().filter(Choice::open).toList();
        choices.stream().filter(choice -> choice.action().id().equals(main)).findFirst()
                .or(() -> open.size() == 1 ? java.util.Optional.of(open.get(0)) : java.util.Optional.empty())
                .ifPresent(this::press);
    }

    /** Takes the action whose button stands at this place, from 1. */
    public void press(int place) {
        if (place >= 1 && place <= choices.size()) {
            press(choices.get(place - 1));
        }
    }

    private void press(Choice choice) {
        if (!choice.open()) {
            say(reason(choice));
            return;
        }
        OptionalLong seen = documents.size() == 1 ? OptionalLong.of(documents.get(0).version())
                : OptionalLong.empty();
        Request request = new Request(type, choice.action().id(), choice.possible(), Map.of(), seen);
        new Performing(station).ask(this, request, choice.action().inputs(), outcomes -> {
            tell(outcomes);
            answered.accept(outcomes);
        });
    }

    /** The answer in one sentence; the receipts view has all of it. */
    private void tell(List<Outcome> outcomes) {
        long accepted = outcomes.stream().filter(Outcome::accepted).count();
        toldAt = System.nanoTime();
        told = switch (outcomes.get(0)) {
            case Outcome.Accepted one when outcomes.size() == 1 -> station.say(one.said());
            case Outcome.Refused one when outcomes.size() == 1 -> sentence(one.refusal());
            default -> station.say("workbench.action.told", accepted, outcomes.size() - accepted);
        };
        say(told);
    }
}
