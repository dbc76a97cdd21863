package org.eport.workbench.plugins;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eport.rollout.Change;
import org.eport.rollout.Move;
import org.eport.rollout.Preview;
import org.eport.rollout.Signer;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.TextSize;

/** What will change, before anything does: plug-ins with versions, signer and size, and what people would notice. */
final class PreviewDialog extends Dialog {

    private static final Point SIZE = new Point(900, 580);
    private static final int MOST_MOVES = 5;

    private final Workstation station;
    private final Preview preview;

    PreviewDialog(Shell parent, Workstation station, Preview preview) {
        super(parent);
        this.station = station;
        this.preview = preview;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(station.say("workbench.plugins.preview.title"));
        shell.setData("test.id", "plugins.preview");
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.eport.help.screen_plugins");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label headline = label(area, "plugins.preview.headline", station.say(PreviewText.headline(preview,
                station.locale())));
        headline.setFont(TextSize.bold());
        moves(area);
        for (Signer signer : PreviewText.signers(preview)) {
            label(area, "plugins.preview.signer", station.say("workbench.plugins.preview.signer", MoveText.name(signer),
                    MoveText.fingerprint(signer)));
        }
        if (preview.changes().isEmpty()) {
            label(area, "plugins.preview.nothing", station.say("workbench.plugins.preview.nothing"));
            GridDataFactory.fillDefaults().grab(true, true).applyTo(new Label(area, SWT.NONE));
        } else {
            label(area, "plugins.preview.what", station.say("workbench.plugins.preview.what"));
            changes(area);
        }
        label(area, "plugins.preview.restart", station.say(PreviewText.restart(preview)));
        return area;
    }

    private static Label label(Composite area, String id, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setData("test.id", id);
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x - 40, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void moves(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("test.id", "plugins.preview.moves");
        table.setHeaderVisible(true);
        column(table, "workbench.plugins.column.name", 250);
        column(table, "workbench.plugins.column.change", 90);
        column(table, "workbench.plugins.column.versions", 150);
        column(table, "workbench.plugins.detail.signer", 270);
        column(table, "workbench.plugins.detail.size", 80);
        for (Move move : preview.moves()) {
            new TableItem(table, SWT.NONE).setText(new String[] {move.plugin().name().in(station.locale()),
                    station.say(MoveText.kind(move)), MoveText.versions(move), MoveText.signer(move),
                    MoveText.size(move)});
        }
        int lines = Math.clamp(preview.moves().size(), 1, MOST_MOVES);
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(SWT.DEFAULT, table.getHeaderHeight() + lines * table.getItemHeight() + 6).applyTo(table);
        table.getColumn(4).setAlignment(SWT.RIGHT);
    }

    private void column(Table table, String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(station.say(key));
        column.setWidth(width);
    }

    private void changes(Composite area) {
        Tree tree = new Tree(area, SWT.BORDER | SWT.FULL_SELECTION);
        tree.setData("test.id", "plugins.preview.changes");
        tree.setHeaderVisible(true);
        column(tree, "workbench.plugins.column.what", 350);
        column(tree, "workbench.plugins.column.change", 70);
        column(tree, "workbench.plugins.column.subject", 150);
        column(tree, "workbench.plugins.column.detail", 160);
        column(tree, "workbench.plugins.column.from", 100);
        for (PreviewText.Group group : PreviewText.groups(preview.changes())) {
            TreeItem parent = new TreeItem(tree, SWT.NONE);
            parent.setText(station.say(group.title()));
            parent.setFont(TextSize.bold());
            group.changes().forEach(change -> new TreeItem(parent, SWT.NONE).setText(cells(change)));
            parent.setExpanded(true);
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
    }

    private String[] cells(Change change) {
        return new String[] {PreviewText.name(change, station.locale()), station.say(PreviewText.sort(change)),
                change.subject().in(station.locale()), change.detail().in(station.locale()),
                PreviewText.from(change)};
    }

    private void column(Tree tree, String key, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(station.say(key));
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button yes = createButton(parent, IDialogConstants.OK_ID,
                station.say(PreviewText.agree(preview.wish().kind())), true);
        yes.setData("test.id", "plugins.preview.yes");
        Button no = createButton(parent, IDialogConstants.CANCEL_ID, station.say("workbench.plugins.preview.no"), false);
        no.setData("test.id", "plugins.preview.no");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }
}
