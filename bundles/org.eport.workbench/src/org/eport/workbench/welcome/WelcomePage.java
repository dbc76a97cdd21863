package org.eport.workbench.welcome;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;
import org.eport.help.Block;
import org.eport.help.Run;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.TopicViewer;

/**
 * Who am I, and what do I do first: the holder's own block first, the others behind it, daily ways at the right.
 */
final class WelcomePage {

    private static final List<String> ENTERPRISE =
            List.of("consignor", "broker", "factory", "legal", "officer");
    private static final List<String> LEGAL = List.of("legal", "consignor", "broker", "factory", "officer");
    private static final List<String> OFFICER = List.of("officer", "consignor", "broker", "factory");
    private static final List<String> ASIDE = List.of("today", "keys", "stuck", "safe");
    /** Where CSS looks for the class of a control. */
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private final Workstation station;
    private final WelcomeLinks links;
    private final ScrolledForm form;
    private final Control first;

    WelcomePage(Composite parent, Workstation station, WelcomeLinks links) {
        this.station = station;
        this.links = links;
        Holder holder = station.holder();
        form = new ScrolledForm(parent, SWT.V_SCROLL);
        form.setExpandHorizontal(true);
        form.setExpandVertical(true);
        form.setData("test.id", "welcome.page");
        form.setData(CSS_CLASS, "EportTopic");
        Composite body = form.getBody();
        body.setData(CSS_CLASS, "EportTopic");
        body.setLayout(new BlockLayout(ASIDE.size()));
        who(body, holder);
        List<String> blocks = blocks(holder).stream().filter(block -> !text(block).isEmpty()).toList();
        first = block(body, blocks.getFirst(), own(holder).equals(blocks.getFirst()));
        blocks.stream().skip(1).forEach(block -> block(body, block, false));
        ASIDE.forEach(block -> block(body, block, false));
    }

    private void who(Composite body, Holder holder) {
        String choose = holder.kind().enterprise() ? station.say("workbench.welcome.choose") : "";
        words(body, List.of(
                new Block.Heading(1, "", plain(station.say("workbench.welcome.greeting", holder.name()))),
                new Block.Paragraph(plain(station.say("workbench.welcome.who", holder.organisationName(),
                        Message.of("cardKind." + holder.kind()), holder.cardNumber(), choose)))));
    }

    private static List<Run> plain(String text) {
        return List.of(new Run(text, false, false, ""));
    }

    /** Which of the kinds of enterprise an operator works for, the card does not say. */
    private static String own(Holder holder) {
        return switch (holder.kind()) {
            case LEGAL_PERSON -> "legal";
            case AGENCY -> "officer";
            case OPERATOR, DECLARANT -> "";
        };
    }

    private static List<String> blocks(Holder holder) {
        return switch (holder.kind()) {
            case LEGAL_PERSON -> LEGAL;
            case OPERATOR, DECLARANT -> ENTERPRISE;
            case AGENCY -> OFFICER;
        };
    }

    /** @param own the block of the holder, which is marked and not by colour alone */
    private Control block(Composite parent, String id, boolean own) {
        Composite block = new Composite(parent, SWT.NONE);
        block.setData("test.id", "welcome." + id);
        block.setData(CSS_CLASS, "EportTopic");
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(block);
        CLabel title = new CLabel(block, SWT.NONE);
        String name = station.say("workbench.welcome.title." + id);
        title.setText(own ? station.say("workbench.welcome.own", name) : name);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        title.setMargins(4, 3, 4, 3);
        title.setData(CSS_CLASS, "EportTitle");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        Control words = words(block, text(id));
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(words);
        return words;
    }

    /** Nothing when all it tells of is not installed. */
    private List<Block> text(String id) {
        return WelcomeText.blocks(station.say("workbench.welcome.text." + id), links::lead);
    }

    private Control words(Composite parent, List<Block> blocks) {
        TopicViewer viewer = TopicViewer.words(parent, links::follow);
        viewer.show(blocks, "", "");
        return viewer.control();
    }

    Control control() {
        return form;
    }

    void setFocus() {
        first.setFocus();
    }
}
