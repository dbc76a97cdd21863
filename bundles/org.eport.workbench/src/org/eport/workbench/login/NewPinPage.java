package org.eport.workbench.login;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/**
 * Asks for a PIN of one's own, typed twice: at the first login, and with a PUK for a blocked card. Says while
 * typing what is still wrong.
 */
final class NewPinPage extends Page {

    private final Workstation station;
    private final Optional<SecretField> puk;
    private final SecretField first;
    private final SecretField again;
    private final Label hint;
    private final String button;
    private final BiConsumer<char[], char[]> set;
    private final Runnable changed;

    /**
     * @param withPuk whether a PUK is asked for as well
     * @param set     is given the PUK (empty without one) and the new PIN
     */
    NewPinPage(Composite parent, Workstation station, Message why, boolean withPuk, String button,
            BiConsumer<char[], char[]> set, Runnable changed) {
        super(new Composite(parent, SWT.NONE));
        this.station = station;
        this.button = button;
        this.set = set;
        this.changed = changed;
        Composite page = control();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(page);
        Label reason = new Label(page, SWT.WRAP);
        reason.setText(station.say(why));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
        puk = withPuk ? Optional.of(new SecretField(page, station.say("workbench.login.puk"), "login.puk",
                this::typed)) : Optional.empty();
        first = new SecretField(page, station.say("workbench.login.newPin"), "login.newPin", this::typed);
        again = new SecretField(page, station.say("workbench.login.newPin.repeat"), "login.newPinAgain",
                this::typed);
        new Label(page, SWT.NONE);
        hint = new Label(page, SWT.NONE);
        hint.setData("test.id", "login.newPinHint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        Palette.paint(hint, Palette.Name.MUTED);
        typed();
    }

    private void typed() {
        if (again == null || hint == null) {
            return;
        }
        hint.setText(problem().map(station::say).orElseGet(() -> station.say("workbench.login.newPin.good")));
        changed.run();
    }

    private Optional<Message> problem() {
        Message[] problem = {null};
        first.test(one -> again.test(two -> {
            problem[0] = NewPin.problem(one, two).orElse(null);
            return true;
        }));
        return Optional.ofNullable(problem[0]);
    }

    @Override
    String button() {
        return button;
    }

    @Override
    boolean ready() {
        return problem().isEmpty() && puk.map(field -> !field.isEmpty()).orElse(true);
    }

    @Override
    void press() {
        char[] repeated = again.take();
        Arrays.fill(repeated, '\0');
        set.accept(puk.map(SecretField::take).orElseGet(() -> new char[0]), first.take());
    }

    @Override
    boolean focus() {
        puk.orElse(first).focus();
        return true;
    }

    @Override
    boolean clear() {
        boolean typed = !first.isEmpty() || !again.isEmpty() || puk.filter(field -> !field.isEmpty())
                .isPresent();
        puk.ifPresent(SecretField::clear);
        first.clear();
        again.clear();
        return typed;
    }
}
