package org.eport.workbench.query;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Condition.Operator;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Name;

/**
 * The bar above a list: one condition is made at a time, those in force stand below it as chips. Enter adds
 * what has been typed, Ctrl+Enter and F5 search. For the UI thread.
 */
public final class QueryBar extends Composite {

    /** Whoever shows the answer. */
    public interface Hooks {

        /** The person wants to see what there is. */
        void search();

        /** The conditions are others now, but nobody has searched yet. */
        void changed();

        /** Something is wrong with what was typed; empty: nothing any more. */
        void complain(String why);
    }

    private final Workstation station;
    private final Asked asked;
    private final ConditionText words;
    private final Hooks hooks;
    private final List<Condition> fixed;
    private final List<Condition> own = new ArrayList<>();
    private final List<String> properties;
    private final Composite top;
    private final Combo property;
    private final Combo operator;
    private final ValueField value;
    private final Chips chips;
    private final Label count;
    private final DocumentType<?> type;

    /**
     * @param fixed             conditions that belong to the list and cannot be taken away
     * @param withoutConditions what it means that there are none
     */
    public QueryBar(Composite parent, Workstation station, DocumentType<?> type, List<Condition> fixed,
            String withoutConditions, Hooks hooks) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        this.asked = new Asked(type);
        this.fixed = List.copyOf(fixed);
        this.hooks = hooks;
        words = new ConditionText(type, station.workplace().codes(), station.locale(),
                station.today(), station::say);
        properties = asked.properties();
        GridLayout rows = new GridLayout(2, false);
        rows.marginHeight = 4;
        rows.marginWidth = 6;
        rows.verticalSpacing = 4;
        setLayout(rows);
        top = new Composite(this, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        property = combo("query.property", station.say("workbench.query.property"));
        operator = combo("query.operator", station.say("workbench.query.operator"));
        value = new ValueField(top, station, type, words);
        buttons();
        RowLayout line = new RowLayout(SWT.HORIZONTAL);
        line.marginTop = line.marginBottom = line.marginLeft = line.marginRight = 0;
        line.spacing = 4;
        line.center = true;
        top.setLayout(line);
        property.setLayoutData(new RowData(150, SWT.DEFAULT));
        value.area().setLayoutData(new RowData(170, SWT.DEFAULT));
        chips = new Chips(this, station, words, this.fixed, withoutConditions, this::remove);
        chips.area().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        count = new Label(this, SWT.RIGHT);
        count.setData("test.id", "query.count");
        GridData right = new GridData(SWT.END, SWT.CENTER, false, false);
        right.widthHint = 190;
        count.setLayoutData(right);
        fill();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.eport.help.screen_query");
        Ground.give(this, Name.SURFACE, Name.TEXT);
        Ground.give(top, Name.SURFACE, Name.TEXT);
        Ground.give(count, Name.SURFACE, Name.MUTED);
    }

    private Combo combo(String testId, String name) {
        Combo combo = new Combo(top, SWT.READ_ONLY);
        combo.setData("test.id", testId);
        Names.give(combo, name);
        combo.addListener(SWT.KeyDown, this::searchKey);
        return combo;
    }

    private void buttons() {
        button("query.add", station.say("workbench.query.add"), this::add);
        button("query.search", station.say("workbench.query.search"), this::search);
        button("query.new", station.say("workbench.query.new"), this::renew);
        Button saved = button("query.saved", station.say("workbench.query.saved"), () -> { });
        SavedMenu menu = new SavedMenu(station, type.id(), this);
        saved.addListener(SWT.Selection, event -> menu.open(saved));
        saved.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                menu.open(saved);
            }
        });
        for (Control control : value.controls()) {
            control.addListener(SWT.KeyDown, this::valueKey);
        }
    }

    private Button button(String testId, String text, Runnable action) {
        Button button = new Button(top, SWT.PUSH);
        button.setText(text);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Room at the end for what else a list offers. */
    public Button extra(String testId, String text, Runnable action) {
        return button(testId, text, action);
    }

    /** Room at the beginning. */
    public Combo before(String testId, String name) {
        Combo combo = combo(testId, name);
        combo.moveAbove(null);
        return combo;
    }

    private void fill() {
        properties.forEach(name -> property.add(words.label(name)));
        property.select(0);
        property.setVisibleItemCount(20);
        property.addListener(SWT.Selection, event -> propertyChosen());
        propertyChosen();
        chips.show(own);
    }

    private void propertyChosen() {
        String name = properties.get(property.getSelectionIndex());
        operator.removeAll();
        asked.operators(name).forEach(one -> operator.add(one == Operator.EQUALS
                ? station.say("workbench.query.equals") : station.say("workbench.query.beginsWith")));
        operator.select(0);
        operator.setEnabled(operator.getItemCount() > 1);
        value.property(name, asked.kind(name));
    }

    // --- keys ---

    private void valueKey(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (!enter || (event.stateMask & (SWT.MOD2 | SWT.MOD3)) != 0) {
            return;
        }
        event.doit = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            search();
        } else if (value.pending() || value.control() instanceof Combo) {
            add();
        } else {
            search();
        }
    }

    private void searchKey(Event event) {
        if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
                && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            search();
        }
    }

    /** Takes what is typed into the conditions, and has them answered. */
    public void search() {
        if (!value.pending() || add()) {
            hooks.search();
        }
    }

    private boolean add() {
        Operator chosen = operatorChosen();
        if (chosen == Operator.EQUALS && !value.resolved()) {
            return false;
        }
        switch (asked.condition(properties.get(property.getSelectionIndex()), chosen, value.value())) {
            case Asked.Bad bad -> {
                hooks.complain(station.say(bad.why()));
                value.focus();
                return false;
            }
            case Asked.Good good -> {
                hooks.complain("");
                if (!own.contains(good.condition())) {
                    own.add(good.condition());
                }
                value.clear();
                chips.show(own);
                hooks.changed();
                value.focus();
                return true;
            }
        }
    }

    private Operator operatorChosen() {
        return asked.operators(properties.get(property.getSelectionIndex()))
                .get(Math.max(0, operator.getSelectionIndex()));
    }

    private void renew() {
        conditions(List.of());
        value.clear();
        hooks.complain("");
        hooks.changed();
        value.focus();
    }

    private void remove(Condition condition) {
        int at = own.indexOf(condition);
        own.remove(condition);
        chips.show(own);
        hooks.changed();
        if (own.isEmpty()) {
            value.focus();
        } else {
            chips.focus(Math.min(at, own.size() - 1));
        }
    }

    // --- conditions ---

    /** What a person added. */
    public List<Condition> conditions() {
        return List.copyOf(own);
    }

    public void conditions(List<Condition> conditions) {
        own.clear();
        own.addAll(conditions);
        chips.show(own);
    }

    /** In words, the fixed ones with them. */
    public String inWords() {
        List<Condition> all = new ArrayList<>(fixed);
        all.addAll(own);
        return words.of(all);
    }

    public String fixedInWords() {
        return words.of(fixed);
    }

    /** How many there are, at the right of the conditions. */
    public void count(String text) {
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
    }

    @Override
    public boolean setFocus() {
        value.focus();
        return true;
    }

    boolean hasConditions() {
        return !own.isEmpty();
    }
}
