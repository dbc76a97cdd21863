package org.eport.workbench.document;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.core.desk.Advice;
import org.eport.core.desk.Advisor;
import org.eport.core.desk.Availability;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/** Answers "what is the matter with it?", and for each action of the flow who may take it or why nobody can now. */
final class WhyPage extends ScrolledComposite implements DocumentPage {

    private final Workstation station;
    private final Composite body;

    /** What was found out off the UI thread. */
    private record Answer(Optional<Advice> advice, List<Availability> actions) {
    }

    WhyPage(Composite parent, Workstation station) {
        super(parent, SWT.V_SCROLL);
        this.station = station;
        body = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(14, 6).applyTo(body);
        setContent(body);
        setExpandHorizontal(true);
        setExpandVertical(true);
        addListener(SWT.Resize, event -> fit());
    }

    @Override
    public void show(Loaded loaded) {
        Background.read(station, station.say("workbench.document.thinking"), this, monitor ->
                answer(loaded.document(),
                loaded.flow().type().id()), this::draw);
    }

    private Answer answer(Document document, String type) {
        Optional<Advice> advice = station.workplace().subsystems().stream().map(Subsystem::advisors)
                .flatMap(List::stream).filter(one -> one.type().equals(type)).findFirst()
                .map((Advisor one) -> one.advise(station.workplace(), station.session(), document.number(),
                station.clock()));
        return new Answer(advice, station.workplace().desk().explain(station.session(), document));
    }

    private void draw(Answer answer) {
        for (var child : body.getChildren()) {
            child.dispose();
        }
        answer.advice().ifPresent(advice -> {
            row("workbench.document.symptom", station.say(advice.symptom()), "why.symptom");
            row("workbench.document.meaning", station.say(advice.meaning()), "why.meaning");
            row("workbench.document.next", station.say(advice.next()), "why.next");
        });
        Label heading = new Label(body, SWT.NONE);
        heading.setText(station.say("workbench.document.actions"));
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(heading);
        answer.actions().forEach(one -> action(one));
        fit();
    }

    private void row(String key, String sentence, String id) {
        Label label = new Label(body, SWT.NONE);
        label.setText(station.say(key));
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        sentence(sentence, id);
    }

    private void action(Availability one) {
        Label label = new Label(body, SWT.NONE);
        label.setText((one.possible() ? "\u2713 " : "\u2298 ") + station.say(one.action().labelKey()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        sentence(one.refusal().map(refusal -> station.say(refusal.reason()) + " "
                + station.say(refusal.remedy()))
                .orElse(station.say("workbench.document.possible")), "why." + one.action().id());
    }

    private void sentence(String sentence, String id) {
        Text text = new Text(body, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        text.setText(sentence);
        text.setBackground(body.getBackground());
        text.setData("test.id", id);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
    }

    private void fit() {
        int width = getClientArea().width;
        ((GridLayout) body.getLayout()).marginRight = 8;
        setMinSize(body.computeSize(Math.max(width, 300), SWT.DEFAULT));
        body.layout(true, true);
    }
}
