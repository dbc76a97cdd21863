package org.eport.workbench.output;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;
import org.eport.workbench.Workstation;

/** Sends the pages of a PDF to a printer the person chooses. */
final class Printing {

    /** Sharp enough for small print; more only takes time. */
    private static final int MOST_DOTS_PER_INCH = 300;

    private final Workstation station;
    private final Shell shell;

    Printing(Workstation station, Shell shell) {
        this.station = station;
        this.shell = shell;
    }

    /** Call on the UI thread. */
    void ask(String title, PdfImages pages) {
        if (Printer.getPrinterList().length == 0) {
            MessageDialog.openInformation(shell, station.say("workbench.print.print"),
                    station.say("workbench.print.noPrinter"));
            return;
        }
        PrintDialog dialog = new PrintDialog(shell);
        PrinterData data = new PrinterData();
        data.startPage = 1;
        data.endPage = pages.pages();
        data.orientation = pages.width(0) > pages.height(0) ? PrinterData.LANDSCAPE : PrinterData.PORTRAIT;
        dialog.setPrinterData(data);
        PrinterData chosen = dialog.open();
        if (chosen != null) {
            new Sending(title, pages, chosen).schedule();
        }
    }

    /** One print on its way. */
    private final class Sending extends Job {

        private final String title;
        private final PdfImages pages;
        private final PrinterData data;

        Sending(String title, PdfImages pages, PrinterData data) {
            super(station.say("workbench.print.sending", title));
            this.title = title;
            this.pages = pages;
            this.data = data;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            boolean range = data.scope == PrinterData.PAGE_RANGE;
            int first = range ? Math.max(1, data.startPage) : 1;
            int last = range ? Math.min(pages.pages(), data.endPage) : pages.pages();
            monitor.beginTask(getName(), Math.max(1, last - first + 1));
            Printer printer = null;
            try {
                printer = new Printer(data);
                return send(printer, first, last, monitor);
            } catch (IOException | SWTError | IllegalArgumentException e) {
                return failed(e);
            } finally {
                if (printer != null) {
                    printer.dispose();
                }
                monitor.done();
            }
        }

        private IStatus send(Printer printer, int first, int last, IProgressMonitor monitor) throws IOException {
            if (!printer.startJob(title)) {
                return failed(new IOException(data.name));
            }
            for (int page = first; page <= last; page++) {
                if (monitor.isCanceled() || !printer.startPage()) {
                    printer.cancelJob();
                    return monitor.isCanceled() ? Status.CANCEL_STATUS : failed(new IOException(data.name));
                }
                page(printer, page - 1);
                printer.endPage();
                monitor.worked(1);
            }
            printer.endJob();
            onUi(() -> new Notice(station, shell).show(station.say("workbench.print.sent", title, data.name),
                    Optional.empty()));
            return Status.OK_STATUS;
        }

        /** As large as the paper takes it, in its own proportions. */
        private void page(Printer printer, int page) throws IOException {
            ImageData drawn = pages.draw(page, Math.min(MOST_DOTS_PER_INCH, printer.getDPI().x));
            Rectangle area = printer.getClientArea();
            Rectangle trim = printer.computeTrim(0, 0, 0, 0);
            int paperWidth = area.width + trim.width;
            int paperHeight = area.height + trim.height;
            double scale = Math.min((double) paperWidth / drawn.width, (double) paperHeight / drawn.height);
            Image image = new Image(printer, drawn);
            GC gc = new GC(printer);
            try {
                gc.setInterpolation(SWT.HIGH);
                gc.drawImage(image, 0, 0, drawn.width, drawn.height, trim.x, trim.y,
                        (int) (drawn.width * scale), (int) (drawn.height * scale));
            } finally {
                gc.dispose();
                image.dispose();
            }
        }

        private IStatus failed(Throwable cause) {
            String told = station.say("workbench.print.failed", title, String.valueOf(cause.getMessage()));
            Platform.getLog(Printing.class).error(told, cause);
            onUi(() -> MessageDialog.openError(shell, station.say("workbench.print.print"), told));
            return Status.OK_STATUS;
        }

        private void onUi(Runnable action) {
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed()) {
                        action.run();
                    }
                });
            }
        }
    }
}
