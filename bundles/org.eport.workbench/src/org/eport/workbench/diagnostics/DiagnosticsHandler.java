package org.eport.workbench.diagnostics;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/** Makes the report and shows it before anything is saved. */
public final class DiagnosticsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        Workstation station = HandlerUtil.getActiveWorkbenchWindow(event).getService(Workstation.class);
        Collector collector = new Collector(station, screen(shell.getDisplay()));
        Background.run(station, station.say("workbench.diagnostics.collecting"), shell,
                monitor -> collector.collect(), report -> new DiagnosticsDialog(shell, station, report)
                        .open());
        return null;
    }

    private static String screen(Display display) {
        return Arrays.stream(display.getMonitors())
                .map(monitor -> "screen: " + monitor.getBounds() + " zoom " + monitor.getZoom())
                .collect(Collectors.joining("\n")) + "\n";
    }
}
