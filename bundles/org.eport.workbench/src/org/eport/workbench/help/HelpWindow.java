package org.eport.workbench.help;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eport.workbench.Workstation;

/** The book in a window of its own, for whoever sits before the gate or in a dialog. Escape closes it. */
final class HelpWindow {

    private static final Point SIZE = new Point(900, 620);
    private static final String KEY = "org.eport.workbench.help.book";

    private HelpWindow() {
    }

    /** The one above this window; there is never a second one. */
    static HelpBook above(Shell parent, Workstation station) {
        if (parent.getData(KEY) instanceof HelpBook own) {
            return own;
        }
        return Stream.of(parent.getShells()).filter(shell -> shell.getData(KEY) != null).findFirst()
                .map(HelpWindow::raised).orElseGet(() -> open(parent, station));
    }

    private static HelpBook raised(Shell shell) {
        shell.setActive();
        return (HelpBook) shell.getData(KEY);
    }

    /** As large as wanted, in the middle of the parent's monitor. */
    private static Rectangle within(Shell parent) {
        Rectangle area = parent.getMonitor().getClientArea();
        int width = Math.min(SIZE.x, area.width);
        int height = Math.min(SIZE.y, area.height);
        return new Rectangle(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width,
                height);
    }

    private static HelpBook open(Shell parent, Workstation station) {
        Shell shell = new Shell(parent, SWT.SHELL_TRIM | SWT.MODELESS);
        shell.setText(station.say("workbench.help.window"));
        shell.setLayout(new FillLayout());
        HelpBook book = new HelpBook(shell, station);
        shell.setData(KEY, book);
        shell.setData("test.id", "help.window");
        shell.setBounds(within(parent));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.open();
        return book;
    }
}
