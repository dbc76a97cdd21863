package org.eport.workbench.plugins;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.eport.workbench.look.Palette;
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
        column(table, "workbench.plugins.column.name", 260);
        column(table, "workbench.plugins.column.change", 90);
        column(table, "workbench.plugins.column.versions", 130);
        column(table, "workbench.plugins.detail.signer", 300);
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
        column(tree, "workbench.plugins.column.what", 390);
        column(tree, "workbench.plugins.column.change", 75);
        column(tree, "workbench.plugins.column.subject", 130);
        column(tree, "workbench.plugins.column.detail", 175);
        column(tree, "workbench.plugins.column.from", 95);
        for (PreviewText.Group group : PreviewText.groups(preview.changes())) {
            TreeItem parent = new TreeItem(tree, SWT.NONE);
            parent.setText(station.say(group.title()));
            parent.setFont(TextSize.bold());
            group.changes().forEach(change -> new TreeItem(parent, SWT.NONE).setText(cells(change)));
            parent.setExpanded(true);
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        Label whole = label(area, "plugins.preview.selected", "");
        Palette.paint(whole, Palette.Name.MUTED);
        tree.addListener(SWT.Selection, event -> whole.setText(whole(tree)));
        tree.setSelection(tree.getItem(0).getItem(0));
        whole.setText(whole(tree));
    }

    /** What is selected, without being cut by columns. */
    private static String whole(Tree tree) {
        return tree.getSelectionCount() == 0 ? "" : IntStream.range(0, tree.getColumnCount())
                .mapToObj(tree.getSelection()[0]::getText).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  ·  ")).replace("&", "&&");
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
        return preview.changes().isEmpty() ? new Point(SIZE.x, super.getInitialSize().y) : SIZE;
    }
}
