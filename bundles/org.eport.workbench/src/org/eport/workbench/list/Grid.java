package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.document.Field;

/**
 * The layers of the table: rows by number only, columns that can be moved and made wider. What stands in a
 * cell, and what is selected, is not its concern. The first column has the ticks and stays where it is.
 */
final class Grid {

    private static final int TICKS = 30;

    private final List<Field> columns = new ArrayList<>();
    private final IntSupplier rows;
    private final DataLayer body;
    private final DataLayer header;
    private final ColumnReorderLayer order;
    private final ViewportLayer viewport;
    private final NatTable table;

    /** @param labels text of a column's header by its field; for a null field that of the ticks */
    Grid(Composite parent, IntSupplier rows, Function<Field, String> labels, int rowHeight) {
        this.rows = rows;
        body = new DataLayer(new Cells(rows, column -> ""), 100, rowHeight);
        order = new ColumnReorderLayer(body);
        viewport = new ViewportLayer(order);
        header = new DataLayer(new Cells(() -> 1,
                index -> index == 0 ? "" : labels.apply(columns.get(index - 1))), 100, rowHeight + 2);
        var top = new DimensionallyDependentLayer(header, viewport, header);
        top.addConfiguration(new DefaultColumnResizeBindings());
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, top, 0, 0);
        all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        top.setLayerPainter(new CellLayerPainter());
        viewport.setLayerPainter(new CellLayerPainter());
        table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                all, false);
    }

    /** Draws from now on. */
    void configure(ICellPainter rowDrawing, ICellPainter headerDrawing) {
        ConfigRegistry registry = new ConfigRegistry();
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, rowDrawing, DisplayMode.NORMAL,
                GridRegion.BODY);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, headerDrawing, DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
        table.setConfigRegistry(registry);
        table.configure();
    }

    NatTable table() {
        return table;
    }

    /** The field of a column by its index; the first has none and is not asked for. */
    Field column(int index) {
        return columns.get(index - 1);
    }

    /** As they stand now, moved ones where they were moved to. */
    List<Field> columns() {
        return order.getColumnIndexOrder().stream().filter(index -> index > 0).map(this::column).toList();
    }

    /** Points at a zoom of 100 %. */
    Map<String, Integer> widths() {
        Map<String, Integer> widths = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            widths.put(columns.get(i).name(), body.getConfiguredColumnWidthByPosition(i + 1));
        }
        return widths;
    }

    void columns(List<Field> fields, Map<String, Integer> widths) {
        columns.clear();
        columns.addAll(fields);
        order.resetReorder();
        body.resetColumnWidthConfiguration(false);
        body.setColumnWidthByPosition(0, TICKS, false);
        body.setColumnPositionResizable(0, false);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            body.setColumnWidthByPosition(i + 1, widths.getOrDefault(field.name(), Columns.width(field)),
                    false);
        }
        body.fireLayerEvent(new StructuralRefreshEvent(body));
    }

    void rowHeight(int height) {
        body.setDefaultRowHeight(height);
        header.setDefaultRowHeight(height + 2);
        body.fireLayerEvent(new StructuralRefreshEvent(body));
    }

    /** There are more rows now, or fewer. */
    void rowsChanged() {
        body.fireLayerEvent(new RowStructuralRefreshEvent(body));
    }

    void reveal(int row) {
        if (row >= 0 && row < rows.getAsInt()) {
            viewport.moveRowPositionIntoViewport(row);
        }
    }

    void revealColumn(int position) {
        viewport.moveColumnPositionIntoViewport(position);
    }

    int firstVisible() {
        return viewport.getOriginRowPosition() < 0 ? 0 : viewport.getOriginRowPosition();
    }

    /** Rows that are in sight as a whole. */
    int visible() {
        return Math.max(1, viewport.getClientAreaHeight() / Math.max(1, body.getRowHeightByPosition(0)));
    }

    /** The row at a place of the table, or below 0. */
    int rowAt(int y) {
        int position = table.getRowPositionByY(y);
        return position < 1 ? -1 : table.getRowIndexByPosition(position);
    }

    /** The column's index at a place of the table, or below 0. */
    int columnAt(int x) {
        int position = table.getColumnPositionByX(x);
        return position < 0 ? -1 : table.getColumnIndexByPosition(position);
    }

    /** Cells whose text nobody but the header's drawing asks for. */
    private final class Cells implements IDataProvider {

        private final IntSupplier count;
        private final IntFunction<String> text;

        Cells(IntSupplier count, IntFunction<String> text) {
            this.count = count;
            this.text = text;
        }

        @Override
        public Object getDataValue(int column, int row) {
            return text.apply(column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("lists are read only");
        }

        @Override
        public int getColumnCount() {
            return columns.size() + 1;
        }

        @Override
        public int getRowCount() {
            return count.getAsInt();
        }
    }
}
