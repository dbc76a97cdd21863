package org.eport.workbench.plugins;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.ReadyEditor;

/** The page of plug-ins among the editors; in its place the reason, when this card may not change them. */
public final class PluginsEditor extends ReadyEditor implements Workstation.Listener {

    static final String ID = "org.eport.workbench.plugins";

    private Workstation station;
    private PluginRoom room;
    private Composite stack;
    private ReasonPane reason;
    private Optional<PluginsPage> page = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
        room = site.getService(PluginRoom.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        reason = new ReasonPane(stack);
        reason.wait(station.say("workbench.plugins.asking"));
        top(reason);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, "org.eport.help.screen_plugins");
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), new Action() {

            @Override
            public void run() {
                page.ifPresentOrElse(PluginsPage::check, PluginsEditor.this::ask);
            }
        });
        station.addListener(this);
        ask();
    }

    private void ask() {
        if (station.locked()) {
            return;
        }
        PluginTask<Optional<Refusal>> task = new PluginTask<>(station, room, station.say("workbench.plugins.asking"),
                stack, (rollout, steps) -> rollout.refused(station.session()), this::answered);
        task.setSystem(true);
        task.schedule();
    }

    private void answered(Answer<Optional<Refusal>> answer) {
        switch (answer) {
            case Answer.Done<Optional<Refusal>>(Optional<Refusal> refusal) when refusal.isEmpty() -> open();
            case Answer.Done<Optional<Refusal>>(Optional<Refusal> refusal) ->
                say(station.say(refusal.get().reason()), station.say(refusal.get().remedy()));
            case Answer.Refused<Optional<Refusal>> refused ->
                say(station.say(refused.text()), station.say(refused.remedy()));
            case Answer.Stopped<Optional<Refusal>> stopped -> say(station.say("workbench.plugins.stopped"), "");
        }
    }

    private void say(String sentence, String remedy) {
        reason.refuse(sentence, remedy);
        top(reason);
    }

    private void open() {
        if (page.isEmpty()) {
            page = Optional.of(new PluginsPage(stack, station, room, PastChanges.of(station, getSite().getPage())));
        }
        top(page.get());
        page.get().check();
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    /** A right may have been granted while the reason stands here. Any thread. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (request.type().startsWith("core.") && !stack.isDisposed()) {
            stack.getDisplay().asyncExec(() -> {
                if (!stack.isDisposed() && page.isEmpty()) {
                    ask();
                }
            });
        }
    }

    @Override
    public void setFocus() {
        page.ifPresentOrElse(PluginsPage::focus, reason::focus);
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }
}
