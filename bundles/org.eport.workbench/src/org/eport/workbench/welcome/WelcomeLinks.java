package org.eport.workbench.welcome;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.Screens;

/**
 * Where the links of the page lead: {@code do:} a function, {@code help:} a topic. A function that is not for
 * this card opens its section in the manual instead, where it says who does it.
 */
final class WelcomeLinks {

    private static final String HELP = "help:";
    private static final String BOOK = "/org.eport.help/html/";
    private static final String MANUAL = BOOK + "exportreceipt/manual.html#";

    private final Workstation station;
    private final IWorkbenchPage page;

    WelcomeLinks(Workstation station, IWorkbenchPage page) {
        this.station = station;
        this.page = page;
    }

    void follow(String href) {
        if (href.startsWith(HELP)) {
            topic(BOOK + href.substring(HELP.length()));
            return;
        }
        String id = href.substring(href.indexOf(':') + 1);
        Optional<Function> own = FunctionInput.find(station, id).filter(this::concerns);
        own.ifPresentOrElse(new Screens(station, page)::function, () -> topic(MANUAL + id.replace('.', '_')));
    }

    private boolean concerns(Function function) {
        return station.workplace().flow(function.type())
                .filter(flow -> function.concerns(station.holder(), flow)).isPresent();
    }

    private static void topic(String href) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href);
    }
}
