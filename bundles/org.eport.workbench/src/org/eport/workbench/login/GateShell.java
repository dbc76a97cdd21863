package org.eport.workbench.login;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eport.core.card.Card;
import org.eport.core.identity.Holder;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.HelpKey;
import org.eport.workbench.look.Palette;

/**
 * What stands before the window while nobody works here: the cards, and below them what the chosen one asks
 * for. In lock mode it names the owner of what is hidden behind it, and nothing else of that owner.
 */
final class GateShell {

    private static final Point SIZE = new Point(780, 560);
    private static final int MARGIN = 20;
    private static final int LEAST_PAGE = 56;

    private final Workstation station;
    private final Door door;
    private final Optional<Holder> owner;
    private final Shell shell;
    private final CardTable cards;
    private final Composite pages;
    private final PageKinds kinds;
    private final Label message;
    private final ProgressBar busyBar;
    private final Button quit;
    private final Button proceed;
    private Page page;
    private Optional<FoundCard> shown = Optional.empty();
    private boolean evaluationDue;
    private boolean busy;

    /** @param owner whose work is locked behind this shell; empty before the first login */
    GateShell(Display display, Workstation station, Door door, Optional<Holder> owner) {
        this.station = station;
        this.door = door;
        this.owner = owner;
        shell = new Shell(display, SWT.TITLE | SWT.CLOSE | SWT.MIN);
        shell.setText(station.say("workbench.title"));
        shell.setData("test.id", owner.isPresent() ? "login.lock" : "login.gate");
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell,
                owner.isPresent() ? "org.eport.help.screen_lock" : "org.eport.help.screen_login");
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);
        new GateHeader(shell, station, owner, door::speak);
        Composite body = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 14).spacing(0, 12).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        cards = new CardTable(body, station, card -> choose(false));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(cards.control());
        pages = new Composite(body, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pages);
        message = new Label(body, SWT.WRAP);
        message.setData("test.id", "login.message");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(message);
        Palette.paint(message, Palette.Name.ERROR);
        Composite foot = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        busyBar = new ProgressBar(foot, SWT.INDETERMINATE);
        busyBar.setVisible(false);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(busyBar);
        quit = button(foot, "login.quit", station.say("workbench.login.quit"), door::quit);
        proceed = button(foot, "login.open", station.say("workbench.login.open"), () -> page.press());
        shell.setDefaultButton(proceed);
        HelpKey.on(shell, owner.isPresent() ? "org.eport.help.screen_lock" : "org.eport.help.screen_login");
        kinds = new PageKinds(pages, station, door, this::changed);
        page = kinds.looking();
        turnTo(page);
        shell.addListener(SWT.Traverse, this::traverse);
        shell.addListener(SWT.Close, event -> {
            event.doit = false;
            door.quit();
        });
    }

    private static Button button(Composite parent, String testId, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(Math.max(110, button.computeSize(-1, -1).x), SWT.DEFAULT)
                .applyTo(button);
        return button;
    }

    Shell shell() {
        return shell;
    }

    void open() {
        shell.setSize(SIZE);
        Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        shell.setLocation(screen.x + (screen.width - SIZE.x) / 2, screen.y
                + Math.max(0, screen.height - SIZE.y) / 3);
        shell.open();
        shell.forceActive();
        focus();
    }

    void close() {
        page.clear();
        shell.dispose();
    }

    /**
     * @param due  whether the folder trusts nobody yet and an evaluation set may be made
     * @param last the card that was used last
     */
    void show(List<FoundCard> now, boolean due, Optional<String> last) {
        evaluationDue = due;
        cards.show(now, owner.map(Holder::cardNumber).or(() -> last));
        choose(true);
    }

    /** @param focus whether typing goes on at the page; not while somebody walks through the cards */
    private void choose(boolean focus) {
        Optional<FoundCard> card = cards.chosen();
        boolean same = card.equals(shown) && (card.isPresent() || page.button().isEmpty() != evaluationDue);
        if (same || card.isEmpty() && !cards.isEmpty()) {
            return;
        }
        boolean other = !card.map(FoundCard::number).equals(shown.map(FoundCard::number));
        if (other) {
            say("");
        }
        shown = card;
        turnTo(card.map(one -> kinds.of(one, this::arrows))
                .orElseGet(() -> kinds.withoutCard(evaluationDue)));
        if (focus && !busy) {
            focus();
        }
    }

    /** The PIN was right but is the initial one. */
    void askNewPin(Card card, char[] oldPin) {
        turnTo(kinds.newPin(card, oldPin));
        focus();
    }

    private void turnTo(Page next) {
        Page before = page;
        page = next;
        ((StackLayout) pages.getLayout()).topControl = next.control();
        if (before != next) {
            before.clear();
            before.control().dispose();
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, height(next)).applyTo(pages);
        proceed.setVisible(!next.button().isEmpty());
        if (!next.button().isEmpty()) {
            proceed.setText(station.say(next.button()));
            GridDataFactory.fillDefaults().hint(Math.max(110, proceed.computeSize(-1, -1).x), SWT.DEFAULT)
                    .applyTo(proceed);
        }
        shell.layout(true, true);
        changed();
    }

    /** Where typing begins; else on what can be pressed, never on something that leaves. */
    private void focus() {
        if (!page.focus()) {
            (proceed.isVisible() ? proceed : cards.control()).setFocus();
        }
    }

    private int height(Page next) {
        int width = Math.max(pages.getClientArea().width, SIZE.x - 2 * MARGIN);
        return Math.max(LEAST_PAGE, next.control().computeSize(width, SWT.DEFAULT).y);
    }

    private void changed() {
        if (page != null && proceed != null) {
            proceed.setEnabled(!busy && page.ready());
        }
    }

    Optional<FoundCard> chosen() {
        return cards.chosen();
    }

    /** The card is being asked: nothing can be pressed meanwhile. */
    void busy(boolean now) {
        busy = now;
        busyBar.setVisible(now);
        pages.setEnabled(!now);
        cards.control().setEnabled(!now);
        quit.setEnabled(!now); // Enter would press it while nothing else can have the focus
        changed();
        if (!now) {
            focus();
        }
    }

    /** What went wrong; nothing to take it back. */
    void say(String text) {
        write(text, Palette.Name.ERROR);
    }

    /** What is being done. */
    void note(String text) {
        write(text, Palette.Name.MUTED);
    }

    private void write(String text, Palette.Name colour) {
        if (!text.equals(message.getText())) {
            message.setForeground(Palette.of(message).color(colour));
            message.setText(text);
            shell.layout(true, true);
        }
    }

    private void arrows(Event event) {
        int lines = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (lines != 0 && event.stateMask == 0) {
            event.doit = false;
            if (cards.move(lines)) {
                choose(true);
            }
        }
    }

    private void traverse(Event event) {
        boolean leaves = event.detail == SWT.TRAVERSE_ESCAPE;
        boolean goes = event.detail == SWT.TRAVERSE_RETURN && !pushButtonFocused();
        if (leaves || goes) {
            event.detail = SWT.TRAVERSE_NONE; // taken: the control does not get the key as well
            event.doit = true;
            if (leaves) {
                escape();
            } else {
                enter();
            }
        }
    }

    private boolean pushButtonFocused() {
        return shell.getDisplay().getFocusControl() instanceof Button button
                && (button.getStyle() & SWT.PUSH) != 0;
    }

    /** Enter on a card goes to its PIN, Enter on the PIN goes in. */
    private void enter() {
        if (cards.control().isFocusControl() && page.focus()) {
            return;
        }
        if (proceed.isVisible() && proceed.isEnabled()) {
            page.press();
        }
    }

    /**
     * Esc takes back what was typed; with nothing typed it leaves, but never away from somebody's locked
     * work.
     */
    private void escape() {
        if (busy || page.clear()) {
            return;
        }
        if (page instanceof NewPinPage && shown.filter(card -> !card.blocked()).isPresent()) {
            shown.ifPresent(card -> turnTo(kinds.of(card, this::arrows)));
            focus();
        } else if (owner.isEmpty()) {
            door.quit();
        }
    }
}
