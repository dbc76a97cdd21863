package org.eport.workbench.plugins;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Tone;

/**
 * The one place where the page speaks: what is being done, what came of it, one question. Coloured, with an icon and
 * buttons for what can be done about it; gone when there is nothing to say.
 */
final class Strip extends Composite {

    /** A way out of what is said. @param id last part of the test id */
    record Way(String id, String label, Runnable run) {
    }

    private final Label icon;
    private final Text text;
    private final ProgressBar progress;
    private final Composite buttons;
    private Tone tone = Tone.NEUTRAL;

    /** @param parent with a grid layout */
    Strip(Composite parent) {
        super(parent, SWT.NONE);
        Palette.keep(this);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 6).spacing(8, 0).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        icon = new Label(this, SWT.NONE);
        Palette.keep(icon);
        text = new Text(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        Palette.keep(text);
        text.setData("test.id", "plugins.notice");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(300, SWT.DEFAULT)
                .applyTo(text);
        progress = new ProgressBar(this, SWT.INDETERMINATE);
        progress.setData("test.id", "plugins.progress");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(120, 10).exclude(true).applyTo(progress);
        buttons = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        Palette.of(this).onChange(this, this::paint);
        setVisible(false);
    }

    void say(Tone newTone, String sentence, Way... ways) {
        show(newTone, icon(newTone), sentence, false, ways);
    }

    /** Says that something is being done; {@link #step} goes on with what. */
    void busy(String sentence, Way... ways) {
        show(Tone.BLUE, Icon.CLOCK, sentence, true, ways);
    }

    void step(String sentence) {
        text.setText(sentence);
    }

    private void show(Tone newTone, Icon picture, String sentence, boolean running, Way... ways) {
        tone = newTone;
        icon.setImage(Icons.image(picture, icon));
        text.setText(sentence);
        progress.setVisible(running);
        ((GridData) progress.getLayoutData()).exclude = !running;
        for (Control child : buttons.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(Math.max(1, ways.length)).spacing(6, 0).applyTo(buttons);
        for (Way way : ways) {
            Button button = new Button(buttons, SWT.PUSH);
            button.setText(way.label());
            button.setData("test.id", "plugins.notice." + way.id());
            button.addListener(SWT.Selection, event -> way.run().run());
        }
        paint();
        visible(true);
    }

    /** Puts the keyboard on the first button. */
    void ask() {
        if (buttons.getChildren().length > 0) {
            buttons.getChildren()[0].setFocus();
        }
    }

    void clear() {
        if (getVisible()) {
            visible(false);
        }
    }

    String text() {
        return getVisible() ? text.getText() : "";
    }

    private void visible(boolean now) {
        ((GridData) getLayoutData()).exclude = !now;
        setVisible(now);
        getParent().layout(true, true);
    }

    private void paint() {
        Palette palette = Palette.of(this);
        setBackground(palette.color(tone.back()));
        for (Control child : new Control[] {icon, text, buttons}) {
            child.setForeground(palette.color(tone.text()));
            child.setBackground(palette.color(tone.back()));
        }
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case GREEN -> Icon.SUCCESS;
            case RED -> Icon.ERROR;
            case AMBER -> Icon.WARNING;
            case BLUE, NEUTRAL -> Icon.INFO;
        };
    }
}
