package org.eport.workbench.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.StoreException;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.screen.ReadyEditor;

/** The tab that shows what will be printed, prints it, and keeps it as PDF. */
public final class PreviewEditor extends ReadyEditor {

    static final String ID = "org.eport.workbench.preview";

    private Workstation station;
    private Composite body;
    private Label waiting;
    private Label place;
    private ToolBar bar;
    private byte[] pdf;
    private PdfImages pages;
    private PageView view;

    /** A file that was made, with its pages. */
    private record Made(byte[] pdf, PdfImages pages) {
    }

    /** Opens a preview, in place of an older one of the same. */
    static void open(IWorkbenchPage page, PreviewInput input) {
        try {
            for (IEditorReference reference : page.getEditorReferences()) {
                if (reference.getId().equals(ID) && reference.getEditorInput().getName().equals(input.getName())) {
                    page.closeEditors(new IEditorReference[] {reference}, false);
                }
            }
            page.openEditor(input, ID);
        } catch (PartInitException e) {
            Platform.getLog(PreviewEditor.class).log(e.getStatus());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        station = site.getService(Workstation.class);
        setPartName(station.say("workbench.print.title", input.getName()));
        setTitleImage(Icons.image(Icon.PRINT, site.getShell()));
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        waiting = new Label(body, SWT.WRAP);
        waiting.setData("test.id", "print.waiting");
        waiting.setText(station.say("workbench.print.making"));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 12).applyTo(waiting);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.eport.help.screen_print");
        escape(body);
        PreviewInput input = (PreviewInput) getEditorInput();
        Background.run(station, station.say("workbench.print.making"), body, monitor -> make(input, monitor),
                this::show);
    }

    /** Never throws what can be told: whoever waits for a preview reads here why there is none. */
    private Object make(PreviewInput input, IProgressMonitor monitor) {
        try {
            byte[] made = input.work().write(monitor);
            return new Made(made, new PdfImages(made));
        } catch (IOException e) {
            Platform.getLog(PreviewEditor.class).error(e.getMessage(), e);
            return station.say("workbench.fault", String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            return station.say(e.refusal().reason()) + "\n" + station.say(e.refusal().remedy());
        } catch (StoreException e) {
            Platform.getLog(PreviewEditor.class).error(e.getMessage(), e);
            return station.say(e.text());
        } catch (OperationCanceledException e) {
            monitor.setCanceled(false);
            return station.say("workbench.print.stopped");
        }
    }

    private void show(Object result) {
        if (!(result instanceof Made made)) {
            waiting.setText(String.valueOf(result));
            body.layout();
            return;
        }
        waiting.dispose();
        pdf = made.pdf();
        pages = made.pages();
        bar();
        view = new PageView(body, station, pages, this::place);
        view.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = getPartName() + " " + place.getText();
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
        escape(view);
        body.layout(true, true);
        if (getSite().getPage().getActivePart() == this) {
            view.setFocus();
        }
    }

    private void bar() {
        Composite top = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        item("workbench.print.print", Icon.PRINT, "print.print", this::print);
        item("workbench.print.save", Icon.PDF, "print.save", this::doSaveAs);
        new ToolItem(bar, SWT.SEPARATOR);
        item("workbench.print.previous", Icon.PREVIOUS, "print.previous", () -> view.turn(-1));
        item("workbench.print.next", Icon.NEXT, "print.next", () -> view.turn(1));
        new ToolItem(bar, SWT.SEPARATOR);
        item("workbench.print.smaller", null, "print.smaller", () -> view.zoom(false));
        item("workbench.print.larger", null, "print.larger", () -> view.zoom(true));
        item("workbench.print.width", null, "print.width", () -> view.fit(PageView.Fit.WIDTH));
        item("workbench.print.whole", null, "print.whole", () -> view.fit(PageView.Fit.PAGE));
        place = new Label(top, SWT.RIGHT);
        place.setData("test.id", "print.place");
        place.setForeground(Palette.of(place).color(Palette.Name.MUTED));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
    }

    private void item(String key, Icon icon, String id, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(station.say(key));
        if (icon != null) {
            item.setImage(Icons.image(icon, bar));
        }
        item.setData("test.id", id);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void place() {
        place.setText(station.say("workbench.print.place", view.page() + 1, pages.pages(), view.percent()));
    }

    private void escape(Control control) {
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                getSite().getPage().closeEditor(this, false);
            }
        });
    }

    /** Asks for a printer; nothing happens before the pages are there. */
    void print() {
        if (pages != null) {
            new Printing(station, getSite().getShell()).ask(getEditorInput().getName(), pages);
        }
    }

    @Override
    public void doSaveAs() {
        if (pdf == null) {
            return;
        }
        byte[] content = pdf;
        OutputContext context = new OutputContext(getSite().getWorkbenchWindow(), station, this);
        Optional<Path> target = context.choose(getEditorInput().getName(), "pdf",
                station.say("workbench.export.kind.pdf"));
        target.ifPresent(file -> new Saving(station, context.window(), file, monitor -> {
            WholeFile.write(file, out -> out.write(content));
            return station.say("workbench.print.saved", file);
        }).schedule());
    }

    @Override
    public void setFocus() {
        if (view != null) {
            view.setFocus();
        } else {
            body.setFocus();
        }
    }

    @Override
    public void dispose() {
        PdfImages open = pages;
        if (open != null) {
            ICoreRunnable closing = monitor -> close(open);
            Job.createSystem(getPartName(), closing).schedule();
        }
        super.dispose();
    }

    private static void close(PdfImages open) {
        try {
            open.close();
        } catch (IOException e) {
            Platform.getLog(PreviewEditor.class).warn(e.getMessage(), e);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }
}
