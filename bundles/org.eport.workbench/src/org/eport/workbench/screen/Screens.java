package org.eport.workbench.screen;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.SubsystemHelp;

/** Opens what a person asks for, in the tab it already has when it is open. Call on the UI thread. */
public final class Screens {

    /** Editor of a list: input {@link FunctionInput} of kind WORK, LIST or QUERY. */
    public static final String LIST = "org.eport.workbench.list";
    /** Editor of a form: input {@link FunctionInput} of kind CREATE. */
    public static final String FORM = "org.eport.workbench.form";
    /** Page of a range of numbers: input {@link FunctionInput} of kind BATCH. */
    public static final String BATCH = "org.eport.workbench.batch";
    /** Editor of a document: input {@link DocumentInput}. */
    public static final String DOCUMENT = "org.eport.workbench.document";

    private final Workstation station;
    private final IWorkbenchPage page;

    public Screens(Workstation station, IWorkbenchPage page) {
        this.station = station;
        this.page = page;
    }

    public void function(Function function) {
        switch (function.kind()) {
            case WORK, LIST, QUERY -> open(FunctionInput.of(station, function), LIST);
            case BATCH -> open(FunctionInput.of(station, function), BATCH);
            case CREATE -> open(FunctionInput.of(station, function), FORM);
            case RULES -> rules(function);
        }
    }

    public void document(String type, String number, Neighbours neighbours) {
        open(new DocumentInput(type, number, neighbours), DOCUMENT);
    }

    /** @param draft id of a draft that was begun with this function */
    public void draft(Function function, String draft) {
        open(new FunctionInput(function, station.say(function.labelKey()), draft), FORM);
    }

    private void rules(Function function) {
        PlatformUI.getWorkbench().getHelpSystem()
                .displayHelpResource(new SubsystemHelp(station).rules(function));
    }

    private void open(IEditorInput input, String editor) {
        try {
            page.openEditor(input, editor);
        } catch (PartInitException e) {
            Platform.getLog(Screens.class).log(e.getStatus());
        }
    }
}
