package org.eport.workbench.welcome;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.TopicViewer;
import org.eport.workbench.look.Palette;

/**
 * Who am I, and what do I do first: the holder's own block first, the others behind it, daily ways at the
 * right.
 */
final class WelcomePage {

    private static final List<String> ENTERPRISE =
            List.of("consignor", "broker", "factory", "legal", "officer");
    private static final List<String> LEGAL = List.of("legal", "consignor", "broker", "factory", "officer");
    private static final List<String> OFFICER = List.of("officer", "consignor", "broker", "factory");
    private static final List<String> ASIDE = List.of("today", "keys", "stuck", "safe");

    private final Workstation station;
    private final WelcomeLinks links;
    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final Control first;

    WelcomePage(Composite parent, Workstation station, WelcomeLinks links) {
        this.station = station;
        this.links = links;
        this.toolkit = new FormToolkit(parent.getDisplay());
        parent.addListener(SWT.Dispose, event -> toolkit.dispose());
        Palette palette = Palette.of(parent);
        toolkit.setBackground(palette.color(Palette.Name.BACK));
        toolkit.getColors().setForeground(palette.color(Palette.Name.TEXT));
        Holder holder = station.holder();
        form = toolkit.createScrolledForm(parent);
        form.setData("test.id", "welcome.page");
        form.setText(station.say("workbench.welcome.greeting", holder.name()));
        Composite body = form.getBody();
        body.setLayout(new BlockLayout(ASIDE.size()));
        who(body, holder);
        List<String> blocks = blocks(holder);
        first = block(body, blocks.getFirst(), own(holder).equals(blocks.getFirst()));
        blocks.stream().skip(1).forEach(block -> block(body, block, false));
        ASIDE.forEach(block -> block(body, block, false));
    }

    private void who(Composite body, Holder holder) {
        String choose = holder.kind().enterprise() ? station.say("workbench.welcome.choose") : "";
        words(body, station.say("workbench.welcome.who", holder.organisationName(),
                Message.of("cardKind." + holder.kind()), holder.cardNumber(), choose));
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
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        String title = station.say("workbench.welcome.title." + id);
        section.setText(own ? station.say("workbench.welcome.own", title) : title);
        section.setData("test.id", "welcome." + id);
        section.setTitleBarBackground(Palette.of(section).color(Palette.Name.SURFACE));
        section.setTitleBarForeground(Palette.of(section).color(Palette.Name.TEXT));
        Control words = words(section, station.say("workbench.welcome.text." + id));
        section.setClient(words);
        return words;
    }

    private Control words(Composite parent, String text) {
        TopicViewer viewer = TopicViewer.words(parent, links::follow);
        viewer.show(WelcomeText.blocks(text), "", "");
        return viewer.control();
    }

    Control control() {
        return form;
    }

    void setFocus() {
        first.setFocus();
    }
}
