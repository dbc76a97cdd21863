package org.eport.workbench.plugins;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eport.workbench.Workstation;

/** Where plug-ins come from: an address to add, those typed before, a folder or USB stick, the list of sites. */
final class SiteBar extends Composite {

    private static final String NODE = "org.eport.workbench";
    private static final String TYPED_BEFORE = "plugins.addresses";

    private final Workstation station;
    private final Combo address;
    private final Button list;
    private final Consumer<String> add;

    /** @param add told the address a person wants to add */
    SiteBar(Composite parent, Workstation station, Consumer<String> add, Runnable edit, Runnable check) {
        super(parent, SWT.NONE);
        this.station = station;
        this.add = add;
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 6).spacing(6, 0).applyTo(this);
        Label label = new Label(this, SWT.NONE);
        label.setText(station.say("workbench.plugins.site"));
        address = new Combo(this, SWT.DROP_DOWN);
        address.setData("test.id", "plugins.site");
        address.setToolTipText(station.say("workbench.plugins.site.hint"));
        address.setItems(earlier().toArray(String[]::new));
        address.addListener(SWT.DefaultSelection, event -> add());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(address);
        button("plugins.site.add", "workbench.plugins.site.add", this::add);
        button("plugins.site.browse", "workbench.plugins.site.browse", this::browse);
        list = button("plugins.sites", "workbench.plugins.sites.none", edit);
        button("plugins.check", "workbench.plugins.check", check);
    }

    private Button button(String id, String key, Runnable pressed) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(station.say(key));
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    private void add() {
        if (address.getText().isBlank()) {
            address.setFocus();
            return;
        }
        add.accept(address.getText().strip());
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText(station.say("workbench.plugins.site.browse.title"));
        dialog.setMessage(station.say("workbench.plugins.site.browse.message"));
        String chosen = dialog.open();
        if (chosen != null) {
            address.setText(chosen);
            add.accept(chosen);
        }
    }

    /** The address became a site: it is offered again next time. */
    void added(String typed) {
        List<String> offered = SiteList.history(earlier(), typed);
        InstanceScope.INSTANCE.getNode(NODE).put(TYPED_BEFORE, String.join("\n", offered));
        address.setItems(offered.toArray(String[]::new));
        address.setText("");
    }

    private static List<String> earlier() {
        return Stream.of(InstanceScope.INSTANCE.getNode(NODE).get(TYPED_BEFORE, "").split("\n"))
                .filter(one -> !one.isBlank()).toList();
    }

    void count(int sites) {
        list.setText(sites == 0 ? station.say("workbench.plugins.sites.none")
                : station.say("workbench.plugins.sites.button", sites));
        list.requestLayout();
    }

    void focus() {
        address.setFocus();
    }
}
