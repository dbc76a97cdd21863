package org.eport.workbench.output;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;

/**
 * Tells at the window's lower edge what was written and where, with ways to it. It takes no focus from the work and goes
 * by itself; the keyboard has {@link LastOutputHandler} for the same.
 */
final class Notice {

    private static final int SHOWN_MILLIS = 15_000;
    private static final int WIDTH = 460;
    private static final int EDGE = 34;

    private final Workstation station;
    private final Shell shell;

    Notice(Workstation station, Shell window) {
        this.station = station;
        this.shell = new Shell(window, SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
    }

    /** Call on the UI thread. @param file what was written; empty: it went elsewhere */
    void show(String sentence, Optional<Path> file) {
        Palette palette = Palette.of(shell);
        shell.setText(sentence);
        shell.setLayout(new GridLayout());
        shell.setBackground(palette.color(Palette.Name.LINE));
        ((GridLayout) shell.getLayout()).marginWidth = 1;
        ((GridLayout) shell.getLayout()).marginHeight = 1;
        Composite body = new Composite(shell, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        body.setLayout(new GridLayout(3, false));
        Label icon = new Label(body, SWT.NONE);
        icon.setImage(Icons.image(Icon.SUCCESS, icon));
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label text = new Label(body, SWT.WRAP);
        text.setText(sentence);
        text.setData("test.id", "export.notice");
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Button close = new Button(body, SWT.PUSH | SWT.FLAT);
        close.setText(station.say("workbench.export.close"));
        close.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        close.setData("test.id", "export.notice.close");
        close.addListener(SWT.Selection, event -> shell.close());
        file.ifPresent(one -> links(body, one));
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        place();
        shell.setVisible(true);
        shell.getDisplay().timerExec(SHOWN_MILLIS, () -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }

    private void links(Composite body, Path file) {
        new Label(body, SWT.NONE);
        Link link = new Link(body, SWT.NONE);
        link.setText(station.say("workbench.export.open"));
        link.setData("test.id", "export.notice.link");
        link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        link.addListener(SWT.Selection, event -> {
            Program.launch(("folder".equals(event.text) ? file.toAbsolutePath().getParent() : file).toString());
            shell.close();
        });
    }

    private void place() {
        Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle window = shell.getParent().getBounds();
        shell.setBounds(window.x + window.width - size.x - EDGE, window.y + window.height - size.y - EDGE, size.x, size.y);
    }
}
