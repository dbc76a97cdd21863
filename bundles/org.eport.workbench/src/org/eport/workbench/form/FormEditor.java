package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.document.Violation;
import org.eport.core.flow.Action;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.Performing;
import org.eport.workbench.draft.Draft;
import org.eport.workbench.draft.DraftRoom;
import org.eport.workbench.draft.Drafts;
import org.eport.workbench.look.Palette.Tone;
import org.eport.workbench.problems.ProblemSource;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.Neighbours;
import org.eport.workbench.screen.ReadyEditor;
import org.eport.workbench.screen.Screens;
import org.eport.workbench.value.Values;

/**
 * The page on which a document is begun. It is never dirty: what is typed is kept as a draft at once, so that
 * closing it, a pulled card or a power cut loses nothing.
 */
public final class FormEditor extends ReadyEditor implements ProblemSource {

    private final List<Runnable> problemListeners = new ArrayList<>();
    private final Runnable draftChanged = this::draftChanged;
    private Workstation station;
    private Function function;
    private Submission submission;
    private Drafts drafts;
    private DraftKeeper keeper;
    private FormPage page;
    private boolean busy;
    private boolean done;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
        drafts = site.getService(DraftRoom.class).drafts();
        function = ((FunctionInput) input).function();
        Action<?> action = station.workplace().flow(function.type()).orElseThrow().action(function.action())
                .orElseThrow();
        submission = new Submission(function, action, station.workplace().flow(function.type()).orElseThrow()
                .type());
    }

    @Override
    public void createPartControl(Composite parent) {
        PermissionOffers offers = new PermissionOffers(station);
        page = new FormPage(parent, station, getPartName(), function.type(), submission.fields(),
                submission.permission() ? offers.tables() : Map.of());
        if (submission.permission()) {
            offers.look(page.control());
        }
        submission.numberHint().ifPresent(hint -> page.inputs().hint(Submission.NUMBER, station.say(hint)));
        page.main().addListener(SWT.Selection, event -> submit());
        page.save().addListener(SWT.Selection, event -> save());
        page.discard().addListener(SWT.Selection, event -> discard());
        page.inputs().onMain(this::submit);
        page.inputs().onEnd(() -> page.main().setFocus());
        page.inputs().onChange(this::changed);
        page.inputs().onProblems(() -> problemListeners.forEach(Runnable::run));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page.control(), "org.eport.help.screen_form");
        FormKeys.bind(getSite(), this::submit, this::save);
        drafts.onChange(draftChanged);
        Optional<Draft> draft = ((FunctionInput) getEditorInput()).draft().flatMap(drafts::find);
        draft.ifPresentOrElse(this::resume, this::fresh);
        mayI();
    }

    /** Nobody should type a page in vain. */
    private void mayI() {
        Background.read(station, getPartName(), page.control(), monitor -> station.workplace().desk()
                .explainNew(station.session(), function.type()).stream()
                .filter(one -> one.action().id().equals(function.action())).findFirst()
                .flatMap(one -> one.refusal()), refusal -> refusal.ifPresent(this::refused));
    }

    private void fresh() {
        keep(drafts.create(function.type(), function.action(), function.id()), Map.of());
        page.inputs().load(Map.of());
        page.kept("");
    }

    private void resume(Draft draft) {
        page.inputs().load(draft.values());
        keep(drafts.resume(draft), page.inputs().raw());
        page.notice().begun(station, draft);
        page.kept(station.say("workbench.form.draft.kept", Values.moment(draft.edited())));
    }

    private void keep(org.eport.workbench.draft.DraftJournal journal, Map<String, Object> shown) {
        keeper = new DraftKeeper(station, drafts, journal, shown, failure ->
                onUi(() -> page.notice().say(Tone.RED,
                station.say("workbench.form.draft.failed", String.valueOf(failure.getMessage())))));
    }

    private void changed() {
        if (done) {
            return;
        }
        page.notice().clear();
        keeper.changed(page.inputs().raw());
        FunctionInput input = (FunctionInput) getEditorInput();
        if (input.draft().isEmpty()) {
            setInputWithNotify(new FunctionInput(function, input.getName(), keeper.id()));
        }
    }

    private void draftChanged() {
        onUi(() -> {
            if (keeper.draft().typed() && !done) {
                page.kept(station.say("workbench.form.draft.kept", Values.moment(keeper.draft().edited())));
            }
        });
    }

    private void onUi(Runnable run) {
        var display = getSite().getShell().getDisplay();
        display.asyncExec(() -> {
            if (page != null && !page.control().isDisposed()) {
                run.run();
            }
        });
    }

    private void save() {
        keeper.flush(() -> onUi(() -> page.kept(station.say(keeper.draft().typed()
                ? "workbench.form.draft.saved" : "workbench.form.draft.empty"))));
    }

    private void discard() {
        boolean typed = !page.inputs().empty() && !done;
        if (typed && new MessageDialog(page.control().getShell(), station.say("workbench.form.discard"), null,
                station.say("workbench.form.discard.ask"), MessageDialog.QUESTION, 0,
                station.say("workbench.form.discard"), station.say("workbench.form.discard.no"))
                        .open() != 0) {
            return;
        }
        keeper.discard();
        page.notice().clear();
        restart();
    }

    private void submit() {
        if (done) {
            restart();
            return;
        }
        if (busy) {
            return;
        }
        List<Violation> problems = page.inputs().violations();
        if (!problems.isEmpty()) {
            page.notice().say(Tone.RED, station.say("workbench.form.problems", problems.size()));
            focus(problems.get(0).field());
            return;
        }
        Request request = submission.request(page.inputs().raw());
        Runnable notSent = keeper.await(request);
        if (new Performing(station).ask(page.control(), request, this::answered)) {
            keeper.sent();
            busy(true);
        } else {
            notSent.run();
        }
    }

    private void busy(boolean now) {
        busy = now;
        page.main().setEnabled(!now);
        page.kept(now ? station.say("workbench.form.sending") : "");
    }

    private void answered(List<Outcome> outcomes) {
        busy(false);
        switch (outcomes.get(0)) {
            case Outcome.Accepted accepted -> accepted(accepted);
            case Outcome.Refused refused -> {
                refused(refused.refusal());
                page.inputs().answered(refused.refusal().violations());
                refused.refusal().violations().stream().findFirst().ifPresent(first -> focus(first.field()));
            }
        }
    }

    private void accepted(Outcome.Accepted accepted) {
        done = true;
        page.inputs().setEnabled(false);
        page.save().setEnabled(false);
        page.discard().setEnabled(false);
        page.label(station.say("workbench.form.next") + "  Ctrl+Enter");
        page.notice().say(Tone.GREEN, station.say("workbench.form.accepted", station.say(accepted.said()),
                accepted.receipt()), new NoticeBar.Lead(station.say("workbench.form.open", accepted.number()),
                () -> new Screens(station, getSite().getPage()).document(function.type(), accepted.number(),
                        Neighbours.NONE)));
        page.main().setFocus();
    }

    private void refused(Refusal refusal) {
        page.notice().say(Tone.RED, station.say(refusal.reason()) + " " + station.say(refusal.remedy()));
    }

    /** The next one, on the same page. */
    private void restart() {
        done = false;
        keeper.close();
        page.inputs().setEnabled(true);
        page.save().setEnabled(true);
        page.discard().setEnabled(true);
        page.label(getPartName() + "  Ctrl+Enter");
        setInputWithNotify(FunctionInput.of(station, function));
        fresh();
        page.focus();
    }

    @Override
    public List<Violation> problems() {
        return done ? List.of() : page.inputs().shown();
    }

    @Override
    public String document() {
        String number = submission.number(page.inputs().raw());
        return number.isEmpty() ? getPartName() : number;
    }

    @Override
    public String label(String path) {
        return page.inputs().label(path);
    }

    @Override
    public boolean focus(String path) {
        return page.inputs().focus(path);
    }

    @Override
    public void onProblems(Runnable listener) {
        problemListeners.add(listener);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ProblemSource.class ? adapter.cast(this) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (done) {
            page.main().setFocus();
        } else {
            page.focus();
        }
    }

    @Override
    public void dispose() {
        if (keeper != null) {
            drafts.removeListener(draftChanged);
            keeper.close();
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        save();
    }
}
