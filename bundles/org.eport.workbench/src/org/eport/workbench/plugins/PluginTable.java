package org.eport.workbench.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.plugins.PluginRow.State;

/** The plug-ins, one line each; the selection stays on its plug-in when the list is read again. */
final class PluginTable extends Composite {

    private final Workstation station;
    private final Table table;
    private final ResourceManager images;
    private List<PluginRow> rows = List.of();

    PluginTable(Composite parent, Workstation station) {
        super(parent, SWT.NONE);
        this.station = station;
        TableColumnLayout columns = new TableColumnLayout();
        setLayout(columns);
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData("test.id", "plugins.table");
        table.setHeaderVisible(true);
        images = new LocalResourceManager(JFaceResources.getResources(), table);
        column(columns, "workbench.plugins.column.name", 32, 140);
        column(columns, "workbench.plugins.column.provider", 24, 100);
        column(columns, "workbench.plugins.column.version", 12, 64);
        column(columns, "workbench.plugins.column.new", 12, 64);
        column(columns, "workbench.plugins.column.state", 32, 120);
    }

    private void column(TableColumnLayout columns, String key, int weight, int least) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(station.say(key));
        columns.setColumnData(column, new ColumnWeightData(weight, least, true));
    }

    /** @param chosen told of each other selection, @param opened of Enter, @param removed of Delete */
    void listen(Consumer<Optional<PluginRow>> chosen, Runnable opened, Runnable removed) {
        table.addListener(SWT.Selection, event -> chosen.accept(chosen()));
        table.addListener(SWT.DefaultSelection, event -> opened.run());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && event.stateMask == 0) {
                removed.run();
            }
        });
    }

    void show(List<PluginRow> next) {
        Optional<String> before = chosen().map(PluginRow::id);
        rows = next;
        table.setRedraw(false);
        table.removeAll();
        rows.forEach(this::add);
        int at = Math.max(0, rows.stream().map(PluginRow::id).toList().indexOf(before.orElse("")));
        if (!rows.isEmpty()) {
            table.setSelection(at);
        }
        table.setRedraw(true);
    }

    private void add(PluginRow row) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {row.plugin().name().in(station.locale()),
                row.plugin().provider().in(station.locale()), row.installedVersion(), row.newVersion(),
                station.say(row.stateText())});
        item.setImage(0, Icons.image(icon(row.state()), images));
    }

    /** The state in a picture; the word stands in its column. */
    private static Icon icon(State state) {
        return switch (state) {
            case UPDATE -> Icon.REFRESH;
            case HELD -> Icon.PENDING;
            case AVAILABLE -> Icon.PLUS;
            case INSTALLED -> Icon.SUCCESS;
            case PRODUCT -> Icon.BOX;
        };
    }

    Optional<PluginRow> chosen() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
