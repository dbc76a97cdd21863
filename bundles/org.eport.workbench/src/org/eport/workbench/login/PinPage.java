package org.eport.workbench.login;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.card.Card;
import org.eport.core.card.PinStatus;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/**
 * Asks for the PIN. Before the last try it wants a word of consent, because the next mistake blocks the card.
 */
final class PinPage extends Page {

    private final Card card;
    private final SecretField pin;
    private final Optional<Button> consent;
    private final BiConsumer<Card, char[]> open;

    PinPage(Composite parent, Workstation station, FoundCard found, BiConsumer<Card, char[]> open,
            Runnable changed) {
        super(new Composite(parent, SWT.NONE));
        this.card = found.card();
        this.open = open;
        Composite page = control();
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(page);
        pin = new SecretField(page, station.say("workbench.login.pin"), "login.pin", changed);
        Label left = new Label(page, SWT.NONE);
        left.setData("test.id", "login.tries");
        int tries = found.status().map(PinStatus::triesLeft).orElse(0);
        boolean initial = found.status().filter(PinStatus::mustChange).isPresent();
        left.setText(initial ? station.say("workbench.login.tries.initial", tries)
                : station.say("workbench.login.tries", tries));
        Palette.paint(left, found.lastTry() ? Palette.Name.ERROR : Palette.Name.MUTED);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(left);
        consent = found.lastTry() ? Optional.of(consent(page, station, changed)) : Optional.empty();
    }

    private static Button consent(Composite page, Workstation station, Runnable changed) {
        new Label(page, SWT.NONE);
        Button consent = new Button(page, SWT.CHECK);
        consent.setData("test.id", "login.lastTry");
        consent.setText(station.say("workbench.login.lastTry"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(consent);
        consent.addListener(SWT.Selection, event -> changed.run());
        return consent;
    }

    SecretField pin() {
        return pin;
    }

    @Override
    String button() {
        return "workbench.login.open";
    }

    @Override
    boolean ready() {
        return !pin.isEmpty() && consent.map(Button::getSelection).orElse(true);
    }

    @Override
    void press() {
        open.accept(card, pin.take());
    }

    @Override
    boolean focus() {
        pin.focus();
        return true;
    }

    @Override
    boolean clear() {
        boolean typed = !pin.isEmpty();
        pin.clear();
        return typed;
    }
}
