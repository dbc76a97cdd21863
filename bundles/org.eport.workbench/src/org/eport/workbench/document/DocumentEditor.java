package org.eport.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.ActionBar;
import org.eport.workbench.form.DocumentSheet;
import org.eport.workbench.screen.DocumentInput;
import org.eport.workbench.screen.ReadyEditor;
import org.eport.workbench.screen.Screens;

/** The tab of one document; what stands in it is {@link Loaded}, read again whenever the desk has answered. */
public final class DocumentEditor extends ReadyEditor implements Workstation.Listener {

    private Workstation station;
    private Composite body;
    private Label title;
    private StateLine states;
    private Label message;
    private CTabFolder tabs;
    private ActionBar actions;
    private DocumentSheet sheet;
    private final List<CTabItem> relatedTabs = new ArrayList<>();
    private Optional<Loaded> loaded = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
    }

    private DocumentInput input() {
        return (DocumentInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        header();
        tabs = new CTabFolder(body, SWT.TOP | SWT.FLAT);
        tabs.setData("test.id", "document.tabs");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        DocumentType<?> type = station.workplace().flow(input().type()).orElseThrow().type();
        sheet = new DocumentSheet(scrolled(), station, type);
        sheetTab("workbench.document.sheet", sheet, one -> sheet.show(one.document()));
        tab("workbench.document.timeline", new TimelinePage(tabs, station));
        tab("workbench.document.diagram", new DiagramPage(tabs, station));
        tab("workbench.document.why", new WhyPage(tabs, station));
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> showTab());
        actions = new ActionBar(body, station, input().type(), "");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.eport.help.screen_document");
        keys();
        station.addListener(this);
        read();
    }

    private void header() {
        Composite header = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 8).spacing(12, 0).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        title = new Label(header, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        title.setText(input().number());
        title.setData("test.id", "document.number");
        states = new StateLine(header, station);
        states.setData("test.id", "document.states");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(states);
        message = new Label(header, SWT.NONE);
        message.setData("test.id", "document.message");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(message);
    }

    private ScrolledComposite scrolled() {
        ScrolledComposite scroll = new ScrolledComposite(tabs, SWT.H_SCROLL | SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        return scroll;
    }

    private CTabItem sheetTab(String key, DocumentSheet one, DocumentPage page) {
        ScrolledComposite scroll = (ScrolledComposite) one.getParent();
        scroll.setContent(one);
        CTabItem item = item(station.say(key), scroll, tabs.getItemCount());
        item.setData((DocumentPage) found -> {
            page.show(found);
            scroll.setMinSize(one.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        });
        return item;
    }

    private <C extends Composite & DocumentPage> void tab(String key, C page) {
        item(station.say(key), page, tabs.getItemCount()).setData(page);
    }

    private CTabItem item(String label, Control control, int place) {
        CTabItem item = new CTabItem(tabs, SWT.NONE, place);
        item.setText(label);
        item.setControl(control);
        return item;
    }

    /** Alt with the arrows goes through the list, Alt with a digit takes an action, Esc leads back. */
    private void keys() {
        var display = body.getDisplay();
        org.eclipse.swt.widgets.Listener filter = event -> {
            boolean here = getSite().getPage().getActivePart() == this
                    && event.widget instanceof Control control && control.getShell() == body.getShell();
            if (here && key(event)) {
                event.type = SWT.None;
                event.doit = false;
            }
        };
        display.addFilter(SWT.KeyDown, filter);
        body.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, filter));
    }

    private boolean key(Event event) {
        boolean alt = event.stateMask == SWT.ALT;
        if (alt && event.keyCode == SWT.ARROW_UP) {
            go(false);
        } else if (alt && event.keyCode == SWT.ARROW_DOWN) {
            go(true);
        } else if (alt && event.keyCode >= '1' && event.keyCode <= '9') {
            actions.press(event.keyCode - '0');
        } else if (event.stateMask == SWT.CTRL && (event.keyCode == SWT.CR
                || event.keyCode == SWT.KEYPAD_CR)) {
            actions.main();
        } else if (event.stateMask == 0 && event.keyCode == SWT.ESC) {
            getSite().getPage().closeEditor(this, false);
        } else {
            return false;
        }
        return true;
    }

    /** Opens the next or the previous document of the list in place of this one. */
    private void go(boolean forward) {
        DocumentInput here = input();
        Background.read(station, station.say("workbench.document.reading"), body,
                monitor -> forward ? here.neighbours().next(here.number())
                        : here.neighbours().previous(here.number()),
                found -> found.ifPresentOrElse(number -> {
                    setInput(new DocumentInput(here.type(), number, here.neighbours()));
                    setPartName(number);
                    title.setText(number);
                    firePropertyChange(PROP_INPUT);
                    read();
                }, () -> say(station.say(forward ? "workbench.document.last" : "workbench.document.first"))));
    }

    private void read() {
        DocumentInput wanted = input();
        Background.read(station, station.say("workbench.document.reading"), body,
                monitor -> Loaded.read(station, wanted.type(), wanted.number()), found -> {
                    if (wanted.equals(input())) {
                        loaded = found;
                        show();
                    }
                });
    }

    private void show() {
        loaded.ifPresentOrElse(one -> {
            say("");
            states.show(one);
            relatedTabs(one);
            actions.show(List.of(one.document()));
            showTab();
            station.shown("document");
        }, () -> {
            say(station.say("desk.notFound", input().number()));
            actions.show(List.of());
        });
        body.layout(true, true);
    }

    /** One tab for each document that belongs to this one, beside the sheet. */
    private void relatedTabs(Loaded one) {
        relatedTabs.forEach(item -> {
            item.getControl().dispose();
            item.dispose();
        });
        relatedTabs.clear();
        for (Map.Entry<DocumentType<?>, Document> related : one.related().entrySet()) {
            ScrolledComposite scroll = scrolled();
            DocumentSheet other = new DocumentSheet(scroll, station, related.getKey());
            scroll.setContent(other);
            CTabItem item = item(station.say(related.getKey().id() + ".name"), scroll, 1
                    + relatedTabs.size());
            item.setToolTipText(related.getValue().number());
            item.setData((DocumentPage) found -> {
                other.show(related.getValue());
                scroll.setMinSize(other.computeSize(SWT.DEFAULT, SWT.DEFAULT));
            });
            relatedTabs.add(item);
        }
    }

    private void showTab() {
        CTabItem item = tabs.getSelection();
        if (item != null && loaded.isPresent()) {
            ((DocumentPage) item.getData()).show(loaded.get());
        }
    }

    private void say(String sentence) {
        message.setText(sentence);
        message.getParent().layout(true, true);
    }

    /** Any thread. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        boolean accepted = outcomes.stream().anyMatch(Outcome::accepted);
        if (accepted && !body.isDisposed()) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed()) {
                    read();
                }
            });
        }
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }
}
