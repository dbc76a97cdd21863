package org.eport.workbench.form;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eport.core.code.CodeTable;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/**
 * How the page of a new document is laid out: title, the inputs, and beneath them notice and buttons that
 * always stay in sight.
 */
final class FormPage {

    /** A field that stands no lower is in the first row. */
    private static final int HEADING = 60;

    private final Composite page;
    private final NoticeBar notice;
    private final InputForm inputs;
    private final ScrolledComposite scroller;
    private final Button main;
    private final Button save;
    private final Button discard;
    private final Label kept;

    FormPage(Composite parent, Workstation station, String title, String type, List<Field> fields,
            Map<String, CodeTable> offers) {
        page = new Composite(parent, SWT.NONE);
        Paint.ground(page);
        GridLayoutFactory.fillDefaults().margins(14, 8).spacing(0, 6).applyTo(page);
        Label heading = new Label(page, SWT.NONE);
        heading.setText(title);
        heading.setFont(Paint.font(heading, 3, SWT.BOLD));
        Paint.text(heading, Palette.Name.TEXT);
        Paint.testId(heading, "form.title");
        scroller = new ScrolledComposite(page, SWT.V_SCROLL);
        Paint.ground(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 100).applyTo(scroller);
        inputs = new InputForm(scroller, station, type, fields, offers);
        scroller.setContent(inputs);
        scroller.addListener(SWT.Resize, event -> fit());
        notice = new NoticeBar(page);
        Composite bar = new Composite(page, SWT.NONE);
        Paint.ground(bar);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(0, 2).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        main = button(bar, "form.submit", title + "  Ctrl+Enter");
        save = button(bar, "form.saveDraft", station.say("workbench.form.save") + "  Ctrl+S");
        discard = button(bar, "form.discardDraft", station.say("workbench.form.discard"));
        MessageLine told = new MessageLine(bar);
        Paint.testId(told, "form.told");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(told);
        inputs.onTold(line -> {
            told.hint(line.filter(one -> !one.wrong()).map(MessageLine::text).orElse(""));
            told.problem(line.filter(MessageLine::wrong).map(MessageLine::text).orElse(""));
        });
        kept = new Label(bar, SWT.RIGHT);
        Paint.text(kept, Palette.Name.MUTED);
        Paint.testId(kept, "form.kept");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(kept);
    }

    private static Button button(Composite bar, String id, String label) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        Paint.testId(button, id);
        return button;
    }

    private void fit() {
        int width = scroller.getClientArea().width;
        scroller.setMinHeight(inputs.computeSize(width, SWT.DEFAULT).y);
        scroller.getVerticalBar().setIncrement(24);
        scroller.getVerticalBar().setPageIncrement(Math.max(24, scroller.getClientArea().height - 48));
    }

    /** Into the field that had the keyboard last; the beginning of the form is shown with its heading. */
    void focus() {
        inputs.setFocus();
        Control focus = inputs.getDisplay().getFocusControl();
        boolean first = focus != null && Keys.within(inputs, focus)
                && inputs.getDisplay().map(focus, inputs, 0, 0).y < HEADING;
        if (first) {
            scroller.setOrigin(0, 0);
        }
    }

    Composite control() {
        return page;
    }

    NoticeBar notice() {
        return notice;
    }

    InputForm inputs() {
        return inputs;
    }

    Button main() {
        return main;
    }

    Button save() {
        return save;
    }

    Button discard() {
        return discard;
    }

    /** Says how safe the draft is. */
    void kept(String sentence) {
        kept.setText(sentence);
        kept.getParent().layout();
    }

    void label(String text) {
        main.setText(text);
        main.getParent().layout();
    }
}
