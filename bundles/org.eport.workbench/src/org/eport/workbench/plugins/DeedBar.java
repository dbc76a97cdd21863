package org.eport.workbench.plugins;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.BarLayout;
import org.eport.workbench.look.Palette;

/** What can be done. A button that is refused keeps the focus and says why, as everywhere in the workbench. */
final class DeedBar extends Composite {

    private static final String REFUSED = "\u2298 ";

    private final Workstation station;
    private final Consumer<Deed> pressed;
    private final Map<Deed, Button> buttons = new EnumMap<>(Deed.class);
    private final Map<Deed, Optional<Message>> reasons = new EnumMap<>(Deed.class);
    private final Label why;

    DeedBar(Composite parent, Workstation station, Consumer<Deed> pressed) {
        super(parent, SWT.NONE);
        this.station = station;
        this.pressed = pressed;
        setLayout(new BarLayout(8, 4));
        Composite row = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).center(true).applyTo(row);
        for (Deed deed : Deed.values()) {
            if (deed == Deed.UPDATE_ALL) {
                new Label(row, SWT.NONE).setText(" ");
            }
            buttons.put(deed, button(row, deed));
            reasons.put(deed, Optional.empty());
        }
        why = new Label(this, SWT.WRAP);
        why.setData("test.id", "plugins.why");
    }

    private Button button(Composite row, Deed deed) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(station.say(deed.label()));
        button.setData("test.id", "plugins." + deed.id());
        button.addListener(SWT.Selection, event -> press(deed));
        button.addListener(SWT.FocusIn, event -> say(reason(deed)));
        button.addListener(SWT.FocusOut, event -> say(""));
        button.addListener(SWT.MouseEnter, event -> say(reason(deed)));
        button.addListener(SWT.MouseExit, event -> say(""));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = reason(deed);
            }
        });
        return button;
    }

    /** Does it, or says why not. */
    void press(Deed deed) {
        if (reasons.get(deed).isPresent()) {
            say(reason(deed));
        } else {
            pressed.accept(deed);
        }
    }

    /** @param refused why not; empty: it can be done */
    void show(Deed deed, Optional<Message> refused) {
        reasons.put(deed, refused);
        Button button = buttons.get(deed);
        String label = station.say(deed.label());
        String text = refused.isPresent() ? REFUSED + label : label;
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.requestLayout();
        }
        button.setToolTipText(refused.isPresent() ? reason(deed) : null);
        button.setForeground(refused.isPresent() ? Palette.of(button).color(Palette.Name.MUTED) : null);
    }

    private String reason(Deed deed) {
        return reasons.get(deed).map(station::say).orElse("");
    }

    private void say(String sentence) {
        why.setText(sentence.replace("&", "&&"));
        why.setToolTipText(sentence);
    }
}
