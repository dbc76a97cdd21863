package org.eport.workbench.draft;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eport.core.desk.Function;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.Screens;
import org.eport.workbench.value.Values;

/** What was begun and waits to be finished: Enter goes on with it, Delete throws it away. */
public final class DraftsView extends ViewPart {

    private static final int[] WIDTHS = {200, 190, 180, 320};
    private static final String[] COLUMNS = {"form", "document", "edited", "state"};

    private final Runnable reload = this::reload;
    private Workstation station;
    private Drafts drafts;
    private Composite area;
    private StackLayout stack;
    private Label nothing;
    private Table table;

    @Override
    public void createPartControl(Composite parent) {
        station = getSite().getService(Workstation.class);
        drafts = getSite().getService(DraftRoom.class).drafts();
        area = parent;
        stack = new StackLayout();
        parent.setLayout(stack);
        nothing = new Label(parent, SWT.WRAP);
        nothing.setText(station.say("workbench.drafts.none"));
        nothing.setData("test.id", "drafts.none");
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("test.id", "drafts.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(station.say("workbench.drafts." + COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(this::open));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                selected().ifPresent(this::discard);
            }
        });
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.eport.help.screen_drafts");
        drafts.onChange(reload);
        reload();
    }

    /** Any thread. */
    private void reload() {
        var display = getSite().getShell().getDisplay();
        display.asyncExec(() -> {
            if (!area.isDisposed()) {
                Background.read(station, getPartName(), area, monitor -> drafts.list(), this::show);
            }
        });
    }

    private void show(List<Draft> all) {
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.removeAll();
        for (Draft draft : all) {
            if (draft.typed()) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setData(draft);
                item.setText(new String[] {name(draft), draft.values().getOrDefault("number", "").toString(),
                        Values.moment(draft.edited()), state(draft)});
            }
        }
        if (table.getItemCount() > 0) {
            table.setSelection(Math.max(0, Math.min(selected, table.getItemCount() - 1)));
        }
        table.setRedraw(true);
        stack.topControl = table.getItemCount() > 0 ? table : nothing;
        area.layout();
    }

    private String name(Draft draft) {
        return function(draft).map(one -> station.say(one.labelKey())).orElse(draft.function());
    }

    private String state(Draft draft) {
        if (function(draft).isEmpty()) {
            return station.say("workbench.drafts.notInstalled");
        }
        return draft.sent().map(at -> station.say("workbench.drafts.sent", Values.moment(at)))
                .or(() -> draft.copyOf().map(number -> station.say("workbench.drafts.copied", number)))
                .orElse(station.say("workbench.drafts.waits"));
    }

    private Optional<Function> function(Draft draft) {
        return FunctionInput.find(station, draft.function());
    }

    private Optional<Draft> selected() {
        return table.getSelectionIndex() < 0 ? Optional.empty()
                : Optional.of((Draft) table.getSelection()[0].getData());
    }

    private void open(Draft draft) {
        function(draft).ifPresent(one -> new Screens(station, getSite().getPage()).draft(one, draft.id()));
    }

    private void discard(Draft draft) {
        String discard = station.say("workbench.form.discard");
        boolean agreed = new MessageDialog(area.getShell(), discard, null, station.say("workbench.drafts.ask",
                name(draft), Values.moment(draft.edited())), MessageDialog.QUESTION, 0, discard,
                station.say("workbench.form.discard.no")).open() == 0;
        if (agreed) {
            closeEditor(draft);
            drafts.discard(draft.id());
        }
    }

    private void closeEditor(Draft draft) {
        for (IEditorReference editor : getSite().getPage().getEditorReferences()) {
            try {
                if (editor.getEditorInput() instanceof FunctionInput input
                        && input.draft().filter(draft.id()::equals).isPresent()) {
                    getSite().getPage().closeEditors(new IEditorReference[] {editor}, false);
                }
            } catch (PartInitException neverOpened) {
                continue;
            }
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl != null) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (drafts != null) {
            drafts.removeListener(reload);
        }
        super.dispose();
    }
}
