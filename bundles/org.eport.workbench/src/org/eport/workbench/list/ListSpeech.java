package org.eport.workbench.list;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eport.core.document.Document;
import org.eport.workbench.Workstation;

/** Tells a screen reader the current row. The table draws itself, so nobody else would. */
final class ListSpeech<D extends Document> {

    private final Workstation station;
    private final String title;
    private final ListTable<D> table;

    ListSpeech(Workstation station, String title, ListTable<D> table) {
        this.station = station;
        this.title = title;
        this.table = table;
    }

    void hook() {
        Control control = table.control();
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LIST;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = spoken();
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE
                        | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
        control.addListener(SWT.FocusIn, event -> said());
    }

    /** Another row is the current one. */
    void said() {
        table.control().getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        table.control().getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }

    private String spoken() {
        return table.current().map(row -> station.say("workbench.list.spoken", title, table.cursor() + 1,
                table.rows(), (table.isTicked(row) ? station.say("workbench.list.tickedRow") : "")
                        + table.spoken(row))).orElse(title);
    }
}
