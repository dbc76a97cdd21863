package org.eport.workbench.list;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Session;
import org.eport.workbench.Workstation;
import org.eport.workbench.output.TableSource;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.ReadyEditor;

/** The tab of a list: work lists, lists of everything, and the combined query, where the business is chosen too. */
public final class ListEditor extends ReadyEditor implements Workstation.Listener {

    private Workstation station;
    private Function function;
    private Composite area;
    private ListPane<?> pane;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
        function = ((FunctionInput) input).function();
        CollectionServices.offerTo(Thread.currentThread());
    }

    @Override
    public void createPartControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        show(function.type());
        station.addListener(this);
        keys();
    }

    private void show(String type) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        pane = pane(station.workplace().flow(type).orElseThrow().type());
        if (function.kind() == Function.Kind.QUERY) {
            businesses(type);
        }
        area.layout();
        pane.begin();
    }

    private <D extends Document> ListPane<D> pane(DocumentType<D> type) {
        return new ListPane<>(area, station, getSite().getPage(), function, type);
    }

    /** The combined query asks for whatever the subsystem has a list of. */
    private void businesses(String chosen) {
        List<Function> lists = station.workplace().subsystems().stream().map(Subsystem::functions)
                .filter(all -> all.contains(function)).flatMap(List::stream)
                .filter(one -> one.kind() == Function.Kind.LIST)
                .filter(one -> one.concerns(station.holder(), station.workplace().flow(one.type()).orElseThrow()))
                .toList();
        Combo combo = pane.bar().before("query.business", station.say("workbench.query.business"));
        lists.forEach(one -> combo.add(station.say(one.labelKey())));
        combo.select(lists.stream().map(Function::type).toList().indexOf(chosen));
        combo.setToolTipText(station.say("workbench.query.business"));
        combo.addListener(SWT.Selection, event -> {
            String type = lists.get(combo.getSelectionIndex()).type();
            if (!type.equals(chosen)) {
                area.getDisplay().asyncExec(() -> {
                    if (!area.isDisposed()) {
                        show(type);
                    }
                });
            }
        });
    }

    /** Of this editor's own site: the action bars are shared by all editors of a kind. */
    private void keys() {
        handle(ActionFactory.REFRESH, () -> pane.bar().search());
        handle(ActionFactory.FIND, () -> pane.bar().setFocus());
        handle(ActionFactory.SELECT_ALL,
                () -> focusedText().ifPresentOrElse(Text::selectAll, () -> pane.tickAll(true)));
        handle(ActionFactory.COPY, () -> focusedText().ifPresentOrElse(Text::copy, () -> pane.table().copy()));
    }

    private void handle(ActionFactory command, Runnable work) {
        getSite().getService(IHandlerService.class).activateHandler(command.getCommandId(), new AbstractHandler() {

            @Override
            public Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        });
    }

    private Optional<Text> focusedText() {
        return area.getDisplay().getFocusControl() instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    // --- what happens at this seat ---

    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        later(() -> pane.performed(outcomes));
    }

    @Override
    public void opened(Session session) {
        later(() -> pane.reload());
    }

    private void later(Runnable action) {
        if (!area.isDisposed()) {
            area.getDisplay().asyncExec(() -> {
                if (!area.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == TableSource.class ? adapter.cast(pane.tableSource()) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        pane.focus();
    }
}
