package org.eport.workbench.welcome;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;

/** Who am I, and what do I do first: the holder's own block first, the others behind it, daily ways at the right. */
final class WelcomePage {

    private static final List<String> ENTERPRISE = List.of("consignor", "broker", "factory", "legal", "officer");
    private static final List<String> LEGAL = List.of("legal", "consignor", "broker", "factory", "officer");
    private static final List<String> OFFICER = List.of("officer", "consignor", "broker", "factory");
    private static final List<String> SIDE = List.of("today", "keys", "stuck", "safe");
    private static final int SIDE_WIDTH = 250;

    private final Workstation station;
    private final WelcomeLinks links;
    private final FormToolkit toolkit;
    private final ScrolledForm form;
    private final List<FormText> texts = new ArrayList<>();

    WelcomePage(Composite parent, Workstation station, WelcomeLinks links) {
        this.station = station;
        this.links = links;
        this.toolkit = new FormToolkit(Display.getCurrent());
        parent.addListener(SWT.Dispose, event -> toolkit.dispose());
        form = toolkit.createScrolledForm(parent);
        form.setData("test.id", "welcome.page");
        form.setText(station.say("workbench.welcome.greeting", station.holder().name()));
        Composite body = form.getBody();
        TableWrapLayout columns = columns(2);
        columns.leftMargin = 12;
        columns.rightMargin = 12;
        columns.horizontalSpacing = 24;
        body.setLayout(columns);
        main(body, station.holder());
        side(body);
    }

    private static TableWrapLayout columns(int count) {
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = count;
        layout.topMargin = 2;
        layout.leftMargin = 0;
        layout.rightMargin = 0;
        layout.bottomMargin = 6;
        layout.horizontalSpacing = 20;
        layout.verticalSpacing = 10;
        return layout;
    }

    private void main(Composite body, Holder holder) {
        Composite main = toolkit.createComposite(body);
        main.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP));
        TableWrapLayout layout = columns(2);
        layout.makeColumnsEqualWidth = true;
        main.setLayout(layout);
        FormText who = text(main, "workbench.welcome.who", holder.organisationName(),
                Message.of("cardKind." + holder.kind()), holder.cardNumber());
        TableWrapData across = new TableWrapData(TableWrapData.FILL_GRAB);
        across.colspan = 2;
        who.setLayoutData(across);
        boolean first = true;
        for (String block : blocks(holder)) {
            block(main, block, first);
            first = false;
        }
    }

    private static List<String> blocks(Holder holder) {
        return switch (holder.kind()) {
            case LEGAL_PERSON -> LEGAL;
            case OPERATOR, DECLARANT -> ENTERPRISE;
            case AGENCY -> OFFICER;
        };
    }

    private void side(Composite body) {
        Composite side = toolkit.createComposite(body);
        TableWrapData place = new TableWrapData(TableWrapData.FILL, TableWrapData.TOP);
        place.maxWidth = SIDE_WIDTH;
        side.setLayoutData(place);
        side.setLayout(columns(1));
        SIDE.forEach(block -> block(side, block, false));
    }

    /** @param own the block of the holder, which is marked and not by colour alone */
    private void block(Composite parent, String id, boolean own) {
        Section section = toolkit.createSection(parent, Section.TITLE_BAR | (own ? Section.EXPANDED : 0));
        String title = station.say("workbench.welcome.title." + id);
        section.setText(own ? station.say("workbench.welcome.own", title) : title);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP));
        section.setData("test.id", "welcome." + id);
        Composite client = toolkit.createComposite(section);
        client.setLayout(columns(1));
        text(client, "workbench.welcome.text." + id);
        section.setClient(client);
    }

    /** The text of the key, its lines as items of a list where they begin with a dash. */
    private FormText text(Composite parent, String key, Object... args) {
        FormText text = toolkit.createFormText(parent, true);
        text.setData("test.id", key);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        text.setText(WelcomeText.markup(station.say(key, args)), true, false);
        text.addHyperlinkListener(new HyperlinkAdapter() {

            @Override
            public void linkActivated(HyperlinkEvent event) {
                links.follow((String) event.getHref());
            }
        });
        texts.add(text);
        return text;
    }

    Control control() {
        return form;
    }

    void setFocus() {
        texts.stream().skip(1).findFirst().ifPresent(Control::setFocus);
    }
}
