package org.eport.workbench.welcome;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.screen.FunctionInput;
import org.eport.workbench.screen.Screens;

/**
 * Where the links of the page lead: {@code do:} a function, {@code help:} a topic, of the workbench's own
 * book unless it begins with a slash and its bundle. A function that is not for this card opens its section
 * in the manual instead, where it says who does it.
 */
final class WelcomeLinks {

    private static final String HELP = "help:";
    private static final String BOOK = "/org.eport.help/html/";

    private final Workstation station;
    private final IWorkbenchPage page;

    WelcomeLinks(Workstation station, IWorkbenchPage page) {
        this.station = station;
        this.page = page;
    }

    /** Whether there is anything to open: a link may be about a subsystem that is not installed. */
    boolean lead(String href) {
        return href.startsWith(HELP) ? SubsystemHelp.there(address(href)) : function(href).isPresent();
    }

    void follow(String href) {
        if (href.startsWith(HELP)) {
            topic(address(href));
        } else {
            function(href).ifPresent(function -> {
                if (concerns(function)) {
                    new Screens(station, page).function(function);
                } else {
                    topic(new SubsystemHelp(station).manual(function));
                }
            });
        }
    }

    private static String address(String href) {
        String topic = href.substring(HELP.length());
        return topic.startsWith("/") ? topic : BOOK + topic;
    }

    private Optional<Function> function(String href) {
        return FunctionInput.find(station, href.substring(href.indexOf(':') + 1));
    }

    private boolean concerns(Function function) {
        return station.workplace().flow(function.type())
                .filter(flow -> function.concerns(station.holder(), flow)).isPresent();
    }

    private static void topic(String href) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href);
    }
}
