package org.eport.workbench.form;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Values;

/** The columns of a line table: numbers to the right, and wide enough to use up what room there is. */
final class LineColumns {

    private static final int LETTER = 8;
    private static final int MARGIN = 26;
    private static final int WIDEST_TEXT = 150;

    /** How far columns give way before the table scrolls, and grow before room is left. */
    private static final double NARROWER = 0.85;
    private static final double WIDER = 1.6;

    private LineColumns() {
    }

    /** @param typed whether lines are typed here, so that required columns are marked */
    static void make(Table table, List<Field> fields, String labels, Workstation station, boolean typed) {
        int[] wanted = new int[fields.size()];
        GC gc = new GC(table);
        for (int i = 0; i < wanted.length; i++) {
            Field field = fields.get(i);
            TableColumn column = new TableColumn(table, right(field) ? SWT.RIGHT : SWT.LEFT);
            column.setText(station.say(labels + "." + field.name())
                    + (typed && field.isRequired() ? " *" : ""));
            wanted[i] = Math.max(width(field), gc.textExtent(column.getText()).x + MARGIN);
        }
        gc.dispose();
        table.addListener(SWT.Resize, event -> fill(table, wanted));
    }

    private static void fill(Table table, int[] wanted) {
        int sum = 0;
        for (int width : wanted) {
            sum += width;
        }
        int room = table.getClientArea().width - 4;
        double factor = Math.min(WIDER, Math.max(NARROWER, (double) room / Math.max(1, sum)));
        for (int i = 0; i < wanted.length; i++) {
            table.getColumn(i).setWidth((int) (wanted[i] * factor));
        }
    }

    private static boolean right(Field field) {
        return field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
    }

    private static int width(Field field) {
        return switch (field.kind()) {
            case INTEGER -> field.length() * LETTER + MARGIN;
            case DECIMAL -> 90;
            case CODE -> 84;
            case DATE -> 96;
            case TIME -> 150;
            case FLAG -> 50;
            case TEXT -> Math.min(WIDEST_TEXT, field.length() * LETTER + MARGIN);
            case STATUS, LINES -> WIDEST_TEXT;
        };
    }

    /** What a cell shows while it is not typed into. */
    static String shown(Values values, String labels, Field field, String typed) {
        return switch (field.kind()) {
            case CODE, FLAG, DATE -> values.text(labels, field, typed);
            default -> typed;
        };
    }
}
