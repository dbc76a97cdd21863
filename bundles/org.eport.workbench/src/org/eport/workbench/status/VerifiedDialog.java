package org.eport.workbench.status;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eport.core.ledger.Finding;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.Verification;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;

/** What a verification of the whole ledger looked at and found, with the head to note elsewhere. */
final class VerifiedDialog extends Dialog {

    private static final int ICON_SIZE = 32;
    private static final int WIDTH = 560;

    private final Workstation station;
    private final Verification result;
    private final LedgerSource.Head head;

    VerifiedDialog(Shell parent, Workstation station, LedgerWatch.Look look) {
        super(parent);
        this.station = station;
        this.result = look.result();
        this.head = look.head();
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(station.say("workbench.status.verified.title"));
        shell.setData("test.id", "status.verified");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(14, 10).applyTo(area);
        Label picture = new Label(area, SWT.NONE);
        picture.setImage(Icons.image(result.sound() ? Icon.SUCCESS : Icon.ERROR, ICON_SIZE, picture));
        Label words = new Label(area, SWT.WRAP);
        words.setText(station.say("workbench.status.verified.looked", result.seals(), result.entries(),
                result.documents()) + "\n" + past() + unknown() + (result.sound() ? station.say("workbench.status.verified.sound")
                        : station.say("workbench.status.verified.unsound", result.findings().size())));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        if (!result.findings().isEmpty()) {
            findings(area);
        }
        Label before = new Label(area, SWT.NONE);
        before.setText(station.say("workbench.status.verified.head", head.number()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(before);
        Text hash = new Text(area, SWT.READ_ONLY | SWT.BORDER);
        hash.setText(head.chainHash());
        hash.setData("test.id", "status.head");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(hash);
        return area;
    }

    /** What could not be compared, because the plug-in that could read it was removed; empty: nothing. */
    private String past() {
        long documents = result.past().values().stream().mapToLong(Long::longValue).sum();
        return documents == 0 ? "" : station.say("workbench.status.verified.past", documents,
                String.join(", ", result.past().keySet())) + "\n";
    }

    /** What could not be compared, because a later version of a plug-in wrote it that was taken back; empty: nothing. */
    private String unknown() {
        return result.unknown().isEmpty() ? "" : station.say("workbench.status.verified.unknown",
                String.join(", ", result.unknown().keySet())) + "\n";
    }

    private void findings(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setData("test.id", "status.findings");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 200).applyTo(table);
        column(table, station.say("workbench.status.verified.seal"), 70);
        column(table, station.say("workbench.status.verified.document"), 190);
        column(table, station.say("workbench.status.verified.what"), 700);
        for (Finding finding : result.findings()) {
            new TableItem(table, SWT.NONE).setText(new String[] {
                    finding.seal() == 0 ? "" : Long.toString(finding.seal()), finding.number(),
                    station.say(finding.what())});
        }
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
