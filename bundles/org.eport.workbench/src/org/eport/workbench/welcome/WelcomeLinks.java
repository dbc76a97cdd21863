package org.eport.workbench.welcome;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Where the links of the page lead: {@code do:} a function of the workbench, {@code help:} a topic. Functions
 * are opened by a command of the navigator; where it is not installed, the manual of the function opens
 * instead.
 */
final class WelcomeLinks {

    static final String FUNCTION_COMMAND = "org.eport.workbench.function";
    static final String FUNCTION_PARAMETER = "org.eport.workbench.function.id";
    private static final String HELP = "help:";
    private static final String BOOK = "/org.eport.help/html/";
    private static final String MANUAL = BOOK + "exportreceipt/manual.html#";

    private final IServiceLocator services;

    WelcomeLinks(IServiceLocator services) {
        this.services = services;
    }

    void follow(String href) {
        if (href.startsWith(HELP)) {
            topic(BOOK + href.substring(HELP.length()));
        } else {
            function(href.substring(href.indexOf(':') + 1));
        }
    }

    private static void topic(String href) {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href);
    }

    private void function(String id) {
        Command command = services.getService(ICommandService.class).getCommand(FUNCTION_COMMAND);
        if (!command.isDefined() || !command.isHandled()) {
            topic(MANUAL + id.replace('.', '_'));
            return;
        }
        try {
            services.getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, Map.of(FUNCTION_PARAMETER, id)), null);
        } catch (CommandException e) {
            Platform.getLog(WelcomeLinks.class).log(Status.error(id, e));
        }
    }
}
