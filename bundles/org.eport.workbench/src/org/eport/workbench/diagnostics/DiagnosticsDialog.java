package org.eport.workbench.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eport.core.desk.Workplaces;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/** The whole report, to be read before it is saved. */
final class DiagnosticsDialog extends TitleAreaDialog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Workstation station;
    private final Report report;

    DiagnosticsDialog(Shell parent, Workstation station, Report report) {
        super(parent);
        this.station = station;
        this.report = report;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(station.say("workbench.diagnostics.title"));
        shell.setData("test.id", "diagnostics.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(station.say("workbench.diagnostics.title"));
        setMessage(station.say("workbench.diagnostics.hint"));
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        Text text = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(report.text());
        text.setData("test.id", "diagnostics.preview");
        GridDataFactory.fillDefaults().grab(true, true).hint(760, 360).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, station.say("workbench.diagnostics.save"), true)
                .setData("test.id", "diagnostics.save");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void okPressed() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        Path home = Path.of(System.getProperty("user.home"));
        Path desktop = home.resolve("Desktop");
        dialog.setFilterPath((Files.isDirectory(desktop) ? desktop : home).toString());
        dialog.setFileName("eport-diagnostics-"
                + TIME.format(LocalDateTime.ofInstant(station.clock().instant(),
                Workplaces.BUSINESS_ZONE)) + ".zip");
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            save(Path.of(chosen));
        }
    }

    private void save(Path file) {
        Background.run(station, station.say("workbench.diagnostics.saving"), getShell(), monitor -> {
            try {
                report.save(file);
                return "";
            } catch (IOException e) {
                ILog.get().error("the report cannot be saved", e);
                return String.valueOf(e.getMessage());
            }
        }, problem -> {
            if (problem.isEmpty()) {
                setErrorMessage(null);
                setMessage(station.say("workbench.diagnostics.saved", file));
            } else {
                setErrorMessage(station.say("workbench.diagnostics.notSaved", file, problem));
            }
        });
    }
}
