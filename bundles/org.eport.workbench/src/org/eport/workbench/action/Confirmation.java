package org.eport.workbench.action;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eport.core.desk.Request;
import org.eport.core.document.Field;
import org.eport.core.document.Violation;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.form.InputForm;

/**
 * The one question of a normal day: what will happen, to how many, and what the action has to be told. Agreeing is
 * possible only when nothing is wrong with the input; what is wrong stands beneath it.
 */
final class Confirmation extends Dialog {

    private static final int WIDTH = 460;

    private final Workstation station;
    private final Request asked;
    private final List<Field> inputs;
    private Map<String, Object> typed;
    private InputForm form;
    private Label wrong;

    /** @param inputs what is still to be asked for; empty when the request has all it needs */
    Confirmation(Shell shell, Workstation station, Request asked, List<Field> inputs) {
        super(shell);
        this.station = station;
        this.asked = asked;
        this.inputs = inputs;
        this.typed = asked.input();
    }

    /**
     * The request with what was typed; valid after the dialog was agreed to. The very one that was asked about when
     * nothing was typed: whoever waits for its answer knows it by itself.
     */
    Request agreed() {
        return form == null ? asked : new Request(asked.type(), asked.action(), asked.numbers(), typed, asked.seen());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(action());
        shell.setData("test.id", "action.confirmation");
    }

    private String action() {
        return station.say(asked.type() + ".action." + asked.action());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new GridLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        ((GridLayout) area.getLayout()).marginWidth = 16;
        ((GridLayout) area.getLayout()).marginHeight = 14;
        Label sentence = new Label(area, SWT.WRAP);
        sentence.setText(sentence());
        sentence.setData("test.id", "action.sentence");
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(sentence);
        if (!inputs.isEmpty()) {
            form = new InputForm(area, station, asked.type(), inputs);
            form.load(asked.input());
            form.onChange(this::check);
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).indent(0, 8)
                    .applyTo(form);
            wrong = new Label(area, SWT.WRAP);
            wrong.setData("test.id", "action.wrong");
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 34).applyTo(wrong);
        }
        return area;
    }

    private String sentence() {
        List<String> numbers = asked.numbers();
        Message name = Message.of(asked.type() + ".name");
        return switch (numbers.size()) {
            case 0 -> station.say("workbench.action.askNew", action(), name);
            case 1 -> station.say("workbench.action.askOne", action(), name, numbers.get(0));
            default -> station.say("workbench.action.askMany", action(), name, numbers.size(), numbers.get(0),
                    numbers.getLast());
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button yes = createButton(parent, IDialogConstants.OK_ID, action(), true);
        yes.setData("test.id", "action.yes");
        Button no = createButton(parent, IDialogConstants.CANCEL_ID, station.say("workbench.action.no"),
                false);
        no.setData("test.id", "action.no");
        check();
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        if (form != null) {
            form.focus(inputs.get(0).name());
        }
        return contents;
    }

    /** Says the first thing that is wrong once something was typed; an empty form is not scolded. */
    private void check() {
        if (form == null) {
            return;
        }
        List<Violation> violations = form.missing();
        Button yes = getButton(IDialogConstants.OK_ID);
        if (yes != null) {
            yes.setEnabled(violations.isEmpty());
        }
        wrong.setText(violations.isEmpty() || form.empty() ? "" : station.say(violations.get(0).text()) + " "
                + station.say(violations.get(0).remedy()));
    }

    @Override
    protected void okPressed() {
        if (form != null) {
            typed = form.raw();
        }
        super.okPressed();
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(wanted.x, WIDTH + 60), wanted.y);
    }
}
