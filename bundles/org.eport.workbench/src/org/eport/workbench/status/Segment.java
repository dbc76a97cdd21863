package org.eport.workbench.status;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;

/** One part of the status line: an icon and some words, sometimes something to click. */
abstract class Segment extends WorkbenchWindowControlContribution implements Workstation.Listener {

    private CLabel label;
    private LocalResourceManager images;
    private Palette.Name colour = Palette.Name.TEXT;

    @Override
    protected final Control createControl(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(2, 10, 0, 0).applyTo(frame);
        label = new CLabel(frame, SWT.NONE);
        label.setMargins(4, 1, 4, 1);
        label.setData("test.id", "status." + name());
        Palette.keep(label);
        images = new LocalResourceManager(JFaceResources.getResources(), label);
        Palette.of(label).onChange(label, this::paint);
        IPropertyChangeListener letters = event -> soon();
        JFaceResources.getFontRegistry().addListener(letters);
        station().addListener(this);
        label.addDisposeListener(gone -> {
            station().removeListener(this);
            JFaceResources.getFontRegistry().removeListener(letters);
            closed();
        });
        opened();
        refresh();
        return frame;
    }

    /** Last part of the test id. */
    abstract String name();

    /** Says what is so now, on the UI thread. */
    abstract void refresh();

    /** The control is there. */
    void opened() {
        // most have nothing more to listen to
    }

    void closed() {
        // most have nothing more to listen to
    }

    @Override
    public void opened(org.eport.core.identity.Session session) {
        soon();
    }

    /** Refreshes soon, from any thread. */
    final void soon() {
        CLabel now = label;
        if (now != null && !now.isDisposed()) {
            now.getDisplay().asyncExec(() -> {
                if (!now.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    final void say(Icon icon, String text, String more, Palette.Name name) {
        colour = name;
        label.setImage(text.isEmpty() ? null : Icons.image(icon, images));
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(more.isEmpty() ? null : more);
        paint();
        widen();
    }

    /** A tool item keeps the width it was made with. */
    private void widen() {
        Composite inside = label.getParent();
        while (inside.getParent() != null && !(inside.getParent() instanceof ToolBar)) {
            inside = inside.getParent();
        }
        if (inside.getParent() instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                if (item.getControl() == inside) {
                    item.setWidth(inside.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x);
                }
            }
            bar.pack();
            for (Composite outside = bar; outside != null; outside = outside.getParent()) {
                if (outside.getData("modelElement") instanceof MTrimBar) {
                    outside.layout(true);
                }
            }
        }
    }

    private void paint() {
        label.setForeground(Palette.of(label).color(colour));
        label.setBackground(label.getParent().getBackground());
    }

    final void onClick(Runnable action) {
        label.setCursor(label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        label.addListener(SWT.MouseUp, event -> action.run());
    }

    final Control control() {
        return label;
    }

    final Workstation station() {
        return getWorkbenchWindow().getService(Workstation.class);
    }
}
