package org.eport.workbench.query;

import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eport.workbench.Workstation;

/** The questions a person has kept: ask one again, keep this one, delete one. */
final class SavedMenu {

    private final Workstation station;
    private final String type;
    private final QueryBar bar;

    SavedMenu(Workstation station, String type, QueryBar bar) {
        this.station = station;
        this.type = type;
        this.bar = bar;
    }

    void open(Control under) {
        SavedQueries queries = new SavedQueries(station.ownFolder());
        List<SavedQueries.Saved> all = queries.of(type);
        Menu menu = new Menu(under);
        MenuItem keep = item(menu, station.say("workbench.query.keep"), () -> keep(under, queries));
        keep.setEnabled(bar.hasConditions());
        if (!all.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            all.forEach(one -> item(menu, one.name(), () -> ask(one)));
            new MenuItem(menu, SWT.SEPARATOR);
            MenuItem delete = new MenuItem(menu, SWT.CASCADE);
            delete.setText(station.say("workbench.query.delete"));
            Menu names = new Menu(menu);
            delete.setMenu(names);
            all.forEach(one -> item(names, one.name(), () -> queries.delete(type, one.name())));
        }
        Point corner = under.toDisplay(0, under.getSize().y);
        menu.setLocation(corner);
        menu.addListener(SWT.Hide, event -> under.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void ask(SavedQueries.Saved saved) {
        bar.conditions(saved.conditions());
        bar.search();
    }

    private void keep(Control under, SavedQueries queries) {
        InputDialog dialog = new InputDialog(under.getShell(), station.say("workbench.query.keepTitle"),
                station.say("workbench.query.keepName", bar.inWords()), "",
                name -> name.isBlank() ? station.say("workbench.query.keepBlank") : null);
        if (dialog.open() == InputDialog.OK) {
            queries.save(new SavedQueries.Saved(dialog.getValue().strip(), type, bar.conditions()));
        }
    }
}
