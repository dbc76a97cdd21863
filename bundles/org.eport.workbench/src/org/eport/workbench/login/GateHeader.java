package org.eport.workbench.login;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eport.core.identity.Holder;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.TextSize;

/** The head of the gate: what this is, what to do, and the other language. */
final class GateHeader {

    private static final int ICON_SIZE = 32;

    GateHeader(Composite parent, Workstation station, Optional<Holder> owner, Consumer<String> speak) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(20, 12).spacing(14, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label picture = new Label(head, SWT.NONE);
        picture.setImage(Icons.image(owner.isPresent() ? Icon.LOCK : Icon.CARD, ICON_SIZE, picture));
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.CENTER, SWT.CENTER).applyTo(picture);
        Label title = new Label(head, SWT.NONE);
        title.setText(owner.map(holder ->
                station.say("workbench.login.locked", holder.name(), holder.cardNumber()))
                .orElseGet(() -> station.say("workbench.title")));
        title.setData("test.id", "login.title");
        title.setFont(TextSize.title());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        language(head, station, owner, speak);
        Label hint = new Label(head, SWT.WRAP);
        hint.setText(station.say(owner.isPresent() ? "workbench.login.locked.hint" : "workbench.login.hint"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(hint);
        Palette.paint(hint, Palette.Name.MUTED);
        Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    /** Another language means a new start, which is cheap only while nobody's work is open. */
    private static void language(Composite head, Workstation station, Optional<Holder> owner,
            Consumer<String> speak) {
        boolean chinese = "zh".equals(station.locale().getLanguage());
        Link link = new Link(head, SWT.NONE);
        link.setData("test.id", "login.language");
        link.setText(chinese ? "中文 | <a href=\"en\">English</a>" : "<a href=\"zh\">中文</a> | English");
        link.setVisible(owner.isEmpty());
        link.addListener(SWT.Selection, event -> speak.accept(event.text));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
    }
}
