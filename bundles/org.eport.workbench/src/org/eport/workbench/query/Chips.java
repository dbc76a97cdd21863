package org.eport.workbench.query;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eport.core.store.Condition;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Name;

/** The conditions in force: those of the list first, then those a person added. */
final class Chips {

    private final Workstation station;
    private final ConditionText words;
    private final List<Condition> fixed;
    private final String none;
    private final Consumer<Condition> remove;
    private final Composite area;

    /** @param none what it means that there are no conditions */
    Chips(Composite parent, Workstation station, ConditionText words, List<Condition> fixed, String none,
            Consumer<Condition> remove) {
        this.station = station;
        this.words = words;
        this.fixed = fixed;
        this.none = none;
        this.remove = remove;
        area = new Composite(parent, SWT.NONE);
        RowLayout flow = new RowLayout(SWT.HORIZONTAL);
        flow.marginTop = 0;
        flow.marginBottom = 0;
        flow.marginLeft = 0;
        flow.center = true;
        area.setLayout(flow);
        Ground.give(area, Name.SURFACE, Name.TEXT);
    }

    Composite area() {
        return area;
    }

    void show(List<Condition> own) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        fixed.forEach(condition -> new Chip(area, words.of(condition), true, "", () -> { }));
        for (Condition condition : own) {
            String text = words.of(condition);
            Chip chip = new Chip(area, text, false, station.say("workbench.query.remove", text),
                    () -> remove.accept(condition));
            chip.setData("test.id", "query.chip." + condition.property());
        }
        if (area.getChildren().length == 0) {
            Label label = new Label(area, SWT.NONE);
            label.setText(none);
            Ground.give(label, Name.SURFACE, Name.MUTED);
        }
        area.requestLayout();
    }

    /** The chip of a person's own condition, by its place among them. */
    void focus(int own) {
        area.getChildren()[fixed.size() + own].setFocus();
    }
}
