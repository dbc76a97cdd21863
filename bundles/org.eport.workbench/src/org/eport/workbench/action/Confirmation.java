package org.eport.workbench.action;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eport.core.desk.Request;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;

/** The one question of a normal day: what will happen, and to how many. */
final class Confirmation {

    private final Workstation station;
    private final Request request;

    Confirmation(Workstation station, Request request) {
        this.station = station;
        this.request = request;
    }

    boolean agreed(Shell shell) {
        String action = station.say(request.type() + ".action." + request.action());
        MessageDialog dialog = new MessageDialog(shell, action, null, sentence(action), MessageDialog.QUESTION, 0,
                action, station.say("workbench.action.no"));
        return dialog.open() == 0;
    }

    private String sentence(String action) {
        List<String> numbers = request.numbers();
        Message name = Message.of(request.type() + ".name");
        return switch (numbers.size()) {
            case 0 -> station.say("workbench.action.askNew", action, name);
            case 1 -> station.say("workbench.action.askOne", action, name, numbers.get(0));
            default -> station.say("workbench.action.askMany", action, name, numbers.size(), numbers.get(0),
                    numbers.getLast());
        };
    }
}
