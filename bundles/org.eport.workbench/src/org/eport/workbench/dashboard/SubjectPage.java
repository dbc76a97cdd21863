package org.eport.workbench.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/** The charts of one kind of document below each other, on a wide screen two in a row; what counts nothing takes no room. */
final class SubjectPage extends ScrolledComposite {

    /** From this width on two charts stand beside each other. */
    private static final int TWO_BESIDE = 1500;

    private final Composite page;
    private final Label none;
    private final List<ChartTile> tiles = new ArrayList<>();

    /** @param open what Enter on a row of numbers does */
    SubjectPage(Composite parent, Workstation station, int charts, Runnable open) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        setExpandHorizontal(true);
        setExpandVertical(true);
        setShowFocusedControl(true);
        page = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(page);
        setContent(page);
        none = new Label(page, SWT.WRAP);
        none.setText(station.say("workbench.dashboard.reading"));
        none.setForeground(Palette.of(none).color(Palette.Name.MUTED));
        none.setData("test.id", "dashboard.none");
        GridDataFactory.fillDefaults().indent(8, 8).applyTo(none);
        for (int i = 0; i < charts; i++) {
            ChartTile tile = new ChartTile(page, station, i, open);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
            shown(tile, false);
            tiles.add(tile);
        }
        addListener(SWT.Resize, event -> arrange());
    }

    /** @param nothing said when no chart counts anything */
    void show(List<Figures> figures, String nothing) {
        boolean empty = figures.stream().allMatch(Figures::empty);
        none.setText(nothing);
        shown(none, empty);
        for (int i = 0; i < figures.size(); i++) {
            shown(tiles.get(i), !figures.get(i).empty());
            tiles.get(i).show(figures.get(i));
        }
        arrange();
    }

    private static void shown(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    private void arrange() {
        ((GridLayout) page.getLayout()).numColumns = getClientArea().width >= TWO_BESIDE ? 2 : 1;
        page.layout(true, true);
        setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
}
