package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.query.Ground;

/** What an empty list says instead of rows: what would be here, and what to do next. */
final class EmptyNote {

    /** Something to do next. */
    record Step(String text, Runnable action) {
    }

    private final Composite area;
    private final Label sentence;
    private final Composite steps;

    EmptyNote(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setData("test.id", "list.empty");
        GridLayout layout = new GridLayout();
        layout.marginTop = 48;
        area.setLayout(layout);
        sentence = new Label(area, SWT.CENTER | SWT.WRAP);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        steps = new Composite(area, SWT.NONE);
        steps.setLayout(new GridLayout());
        steps.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        Ground.give(area, Name.BACK, Name.TEXT);
        Ground.give(steps, Name.BACK, Name.TEXT);
        Ground.give(sentence, Name.BACK, Name.MUTED);
    }

    Composite area() {
        return area;
    }

    void say(String text, List<Step> next) {
        sentence.setText(text);
        for (var old : steps.getChildren()) {
            old.dispose();
        }
        for (Step step : new ArrayList<>(next)) {
            Link link = new Link(steps, SWT.NONE);
            link.setText("<a>" + step.text().replace("&", "&&") + "</a>");
            link.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
            Ground.give(link, Name.BACK, Name.ACCENT);
            link.addListener(SWT.Selection, event -> step.action().run());
        }
        area.layout(true, true);
    }

    /** The first step, where there is one. */
    boolean focus() {
        return steps.getChildren().length > 0 && steps.getChildren()[0].setFocus();
    }
}
