package org.eport.workbench.login;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.workbench.RolePerspective;
import org.eport.workbench.Workstation;

/** DRAFT, replaced by the real gate. */
public final class Gate {

    private final Workstation station;
    private final IWorkbenchWindow window;

    public Gate(Workstation station, IWorkbenchWindow window) {
        this.station = station;
        this.window = window;
    }

    public void close() {
        window.getShell().setVisible(false);
        Shell shell = new Shell(window.getShell().getDisplay(), SWT.TITLE | SWT.CLOSE);
        shell.setText(station.say("workbench.title"));
        shell.setLayout(new GridLayout());
        List<Card> cards = new ArrayList<>();
        station.workplace().readers().forEach(reader -> cards.addAll(reader.cards()));
        org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(shell, SWT.BORDER);
        list.setData("test.id", "login.cards");
        for (Card card : cards) {
            try {
                list.add(card.number() + " " + station.workplace().login().identify(card).name());
            } catch (CardException | IdentityException e) {
                list.add(card.number() + " " + e.getMessage());
            }
        }
        list.setLayoutData(new GridData(500, 250));
        list.select(0);
        Text pin = new Text(shell, SWT.PASSWORD | SWT.BORDER);
        pin.setData("test.id", "login.pin");
        pin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label message = new Label(shell, SWT.NONE);
        message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Button ok = new Button(shell, SWT.PUSH);
        ok.setText("OK");
        shell.setDefaultButton(ok);
        ok.addListener(SWT.Selection, event -> {
            try {
                Session session = station.workplace().login().open(cards.get(list.getSelectionIndex()),
                        pin.getTextChars());
                station.open(session);
                shell.close();
                window.getShell().setVisible(true);
                IWorkbenchPage page = window.getActivePage();
                page.closeAllPerspectives(false, false);
                PlatformUI.getWorkbench().showPerspective(RolePerspective.of(session.holder()), window);
            } catch (CardException e) {
                message.setText(station.say(e.text()));
            } catch (IdentityException e) {
                message.setText(station.say(e.text()));
            } catch (WorkbenchException e) {
                message.setText(e.getMessage());
            }
        });
        shell.addListener(SWT.Close, event -> {
            if (station.locked()) {
                PlatformUI.getWorkbench().close();
            }
        });
        pin.setFocus();
        shell.pack();
        shell.open();
    }
}
