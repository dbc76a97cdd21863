package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eport.workbench.Workstation;
import org.eport.workbench.draft.Draft;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Tone;
import org.eport.workbench.value.Values;

/**
 * What a page has to say about itself: one strip beneath the form, where it moves no field;
 * coloured, with an icon, gone when it is empty.
 */
final class NoticeBar extends Composite {

    /** Something the notice leads to. */
    record Lead(String label, Runnable run) {
    }

    private final Label icon;
    private final Label text;
    private final Link links;
    private final List<Lead> leads = new ArrayList<>();
    private Tone tone = Tone.NEUTRAL;

    /** @param parent with a grid layout */
    NoticeBar(Composite parent) {
        super(parent, SWT.NONE);
        Palette.keep(this);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 6).spacing(8, 0).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        icon = plain(new Label(this, SWT.NONE));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        text = plain(new Label(this, SWT.WRAP));
        Paint.testId(text, "form.notice");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(300, SWT.DEFAULT)
                .applyTo(text);
        links = new Link(this, SWT.NONE);
        Palette.keep(links);
        Paint.testId(links, "form.notice.links");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(links);
        links.addListener(SWT.Selection, event -> leads.get(Integer.parseInt(event.text)).run().run());
        Palette.of(this).onChange(this, this::paint);
        setVisible(false);
    }

    private static Label plain(Label label) {
        Palette.keep(label);
        return label;
    }

    void say(Tone newTone, String sentence, Lead... newLeads) {
        tone = newTone;
        leads.clear();
        leads.addAll(List.of(newLeads));
        icon.setImage(Icons.image(icon(newTone), icon));
        text.setText(sentence);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < leads.size(); i++) {
            written.append(i > 0 ? "   " : "").append("<a href=\"").append(i).append("\">")
                    .append(leads.get(i).label()).append("</a>");
        }
        links.setText(written.toString());
        links.setVisible(!leads.isEmpty());
        paint();
        visible(true);
    }

    /** Says where a draft that is gone on with comes from. */
    void begun(Workstation station, Draft draft) {
        if (draft.sent().isPresent()) {
            say(Tone.AMBER, station.say("workbench.form.draft.sent", Values.moment(draft.sent().get())));
        } else if (draft.copyOf().isPresent() && !draft.typed()) {
            say(Tone.BLUE, station.say("workbench.form.draft.copied", draft.copyOf().get()));
        } else {
            say(Tone.BLUE, station.say("workbench.form.draft.recovered", Values.moment(draft.edited())));
        }
    }

    void clear() {
        if (getVisible()) {
            visible(false);
        }
    }

    private void visible(boolean now) {
        ((GridData) getLayoutData()).exclude = !now;
        setVisible(now);
        getParent().layout(true, true);
    }

    private void paint() {
        setBackground(Paint.color(this, tone.back()));
        for (var child : getChildren()) {
            child.setForeground(Paint.color(this, tone.text()));
            child.setBackground(Paint.color(this, tone.back()));
        }
        links.setLinkForeground(Paint.color(this, Palette.Name.ACCENT));
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
