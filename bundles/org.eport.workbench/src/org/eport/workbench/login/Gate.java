package org.eport.workbench.login;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.eport.core.card.Card;
import org.eport.core.identity.FirstStart;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.workbench.Workstation;
import org.eport.workbench.login.Unlocking.Answer;
import org.eport.workbench.preferences.Language;

/**
 * Nobody sees the window without a session. Shows the login before the first holder, and the lock whenever a
 * session ends; whoever comes through it is either the owner of what is hidden, or gets a fresh seat.
 */
public final class Gate implements Door, Workstation.Listener {

    private static final int LOOK_MILLIS = 1000;

    private final Workstation station;
    private final Display display;
    private final Seating seating;
    private final Curtain curtain;
    private final Unlocking unlocking;
    private final LastCard last;
    private final FirstStart first;
    private Optional<GateShell> shell = Optional.empty();
    private Optional<CardWatch> watch = Optional.empty();

    public Gate(Workstation station, IWorkbenchWindow window) {
        this.station = station;
        this.display = window.getShell().getDisplay();
        this.seating = new Seating(station, window);
        this.curtain = new Curtain(window);
        this.unlocking = new Unlocking(station.workplace().login());
        this.last = new LastCard(station.folder());
        this.first = new FirstStart(station.folder(), station.clock());
    }

    /** Shuts the gate for the first time; from now on it shuts by itself when a session ends. */
    public void close() {
        station.addListener(this);
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {

            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                if (shell.isEmpty()) {
                    seating.keep();
                }
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                watch.ifPresent(CardWatch::close);
            }
        });
        shut();
        display.timerExec(LOOK_MILLIS, this::look);
    }

    /** A session whose certificate runs out ends only when it is asked. */
    private void look() {
        station.locked();
        display.timerExec(LOOK_MILLIS, this::look);
    }

    @Override
    public void locked() {
        if (!display.isDisposed()) {
            display.asyncExec(this::shut);
        }
    }

    private void shut() {
        if (shell.isPresent() || !station.locked() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        curtain.draw();
        keys(false);
        seating.keep();
        GateShell gate = new GateShell(display, station, this, owner());
        curtain.except(gate.shell());
        shell = Optional.of(gate);
        gate.open();
        watch = Optional.of(new CardWatch(station, this::seen));
    }

    private Optional<Holder> owner() {
        return station.present().map(Session::holder);
    }

    private void seen(List<FoundCard> cards) {
        boolean due = first.due();
        Optional<String> number = last.number();
        onUi(() -> shell.ifPresent(gate -> gate.show(cards, due, number)));
    }

    @Override
    public void open(Card card, char[] pin) {
        char[] kept = pin.clone();
        ask(() -> unlocking.open(card, pin), answer -> {
            if (answer instanceof Unlocking.InitialPin) {
                shell.ifPresent(gate -> gate.askNewPin(card, kept));
            } else {
                Arrays.fill(kept, '\0');
            }
        });
    }

    @Override
    public void change(Card card, char[] oldPin, char[] newPin) {
        ask(() -> unlocking.change(card, oldPin, newPin), answer -> { });
    }

    @Override
    public void unblock(Card card, char[] puk, char[] newPin) {
        ask(() -> unlocking.unblock(card, puk, newPin), answer -> { });
    }

    /** Asks the card in a job, and shows on the UI thread what it answered. */
    private void ask(Supplier<Answer> question, java.util.function.Consumer<Answer> then) {
        shell.ifPresent(gate -> {
            gate.say("");
            gate.busy(true);
        });
        Job.createSystem(station.say("workbench.login.asking"), monitor -> {
            try {
                Answer answer = question.get();
                onUi(() -> {
                    answered(answer);
                    then.accept(answer);
                });
            } catch (RuntimeException e) {
                ILog.get().error("the card could not be asked", e);
                onUi(() -> refuse(station.say("workbench.fault", String.valueOf(e.getMessage()))));
            }
        }).schedule();
    }

    private void answered(Answer answer) {
        switch (answer) {
            case Unlocking.Opened opened -> enter(opened.session());
            case Unlocking.Refused refused -> refuse(station.say(refused.why()));
            case Unlocking.InitialPin initial -> shell.ifPresent(gate -> gate.busy(false));
        }
    }

    private void refuse(String why) {
        shell.ifPresent(gate -> {
            gate.busy(false);
            gate.say(why);
        });
        watch.ifPresent(CardWatch::again);
    }

    private void enter(Session session) {
        watch.ifPresent(CardWatch::close);
        watch = Optional.empty();
        String number = session.holder().cardNumber();
        Job.createSystem(station.say("workbench.login.asking"), (ICoreRunnable) monitor ->
                last.remember(number))
                .schedule();
        boolean same = owner().map(Holder::cardNumber).filter(number::equals).isPresent();
        if (same) {
            station.open(session);
            raise();
        } else {
            curtain.dropDialogs();
            seating.clear();
            station.open(session);
            seating.take(this::raise);
        }
    }

    private void raise() {
        keys(true);
        curtain.raise();
        shell.ifPresent(GateShell::close);
        shell = Optional.empty();
        if (station.locked()) {
            shut(); // the card left while the seat was being made
        }
    }

    /** The keys of the workbench would reach what is hidden. */
    private static void keys(boolean enabled) {
        PlatformUI.getWorkbench().getService(IBindingService.class).setKeyFilterEnabled(enabled);
    }

    @Override
    public void makeEvaluationSet() {
        shell.ifPresent(gate -> {
            gate.busy(true);
            gate.note(station.say("workbench.login.evaluation.making"));
        });
        Job.create(station.say("workbench.login.evaluation.making"), monitor -> {
            String answer;
            try {
                first.make();
                answer = "";
            } catch (IOException | RuntimeException e) {
                ILog.get().error("the evaluation set cannot be made", e);
                answer = station.say("workbench.login.evaluation.failed", station.folder(),
                        String.valueOf(e.getMessage()));
            }
            String said = answer;
            onUi(() -> refuse(said));
        }).schedule();
    }

    @Override
    public void speak(String language) {
        new Language(station.folder()).choose(language);
        PlatformUI.getWorkbench().restart();
    }

    /** Leaves without a question: what was typed behind the lock is kept for its owner. */
    @Override
    public void quit() {
        seating.clear();
        PlatformUI.getWorkbench().close();
    }

    private void onUi(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }
}
