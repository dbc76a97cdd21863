package org.eport.workbench.form;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.flow.Flow;
import org.eport.core.text.Message;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.draft.DraftJournal;
import org.eport.workbench.draft.DraftRoom;
import org.eport.workbench.screen.DocumentInput;
import org.eport.workbench.screen.Screens;
import org.eport.workbench.value.DocumentCopy;

/** Begins a new form with the values of the document that is open (复制). Its numbers have to be typed anew. */
public final class CopyDocument extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Workstation station = page.getWorkbenchWindow().getService(Workstation.class);
        DraftRoom room = page.getWorkbenchWindow().getService(DraftRoom.class);
        IEditorPart editor = page.getActiveEditor();
        if (editor != null && editor.getEditorInput() instanceof DocumentInput input) {
            creating(station, input.type()).ifPresentOrElse(function ->
                    copy(station, room, page, input, function,
                    station.workplace().flow(input.type()).orElseThrow()), () ->
                    MessageDialog.openInformation(HandlerUtil.getActiveShell(event), input.number(),
                            station.say("workbench.form.copy.none", Message.of(input.type() + ".name"))));
        }
        return null;
    }

    /** The function that begins such a document, when this holder has one and it asks for something. */
    static Optional<Function> creating(Workstation station, String type) {
        return station.workplace().subsystems().stream().map(Subsystem::functions)
                .flatMap(java.util.List::stream)
                .filter(one -> one.kind() == Function.Kind.CREATE && one.type().equals(type))
                .filter(one -> station.workplace().flow(type)
                        .filter(flow -> one.concerns(station.holder(), flow)
                        && flow.action(one.action()).filter(action -> !action.inputs().isEmpty()).isPresent())
                        .isPresent())
                .findFirst();
    }

    private static <D extends Document> void copy(Workstation station, DraftRoom room, IWorkbenchPage page,
            DocumentInput input, Function function, Flow<D> flow) {
        Shell shell = page.getWorkbenchWindow().getShell();
        Background.read(station, station.say("workbench.form.copy.reading", input.number()), shell,
                monitor -> station.workplace().records().get(station.session(), flow.type(), input.number()),
                document -> document.ifPresent(one -> {
                    Map<String, Object> values = new DocumentCopy<>(flow.type()).values(one,
                            flow.action(function.action()).orElseThrow().inputs());
                    DraftJournal journal = room.drafts()
                            .copy(function.type(), function.action(), function.id(),
                            input.number(), values);
                    journal.flush().thenRun(() -> shell.getDisplay().asyncExec(() ->
                            new Screens(station, page).draft(function, journal.id())));
                }));
    }
}
