package org.eport.workbench.navigator;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.eport.core.desk.Function;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icons;
import org.eport.workbench.navigator.Menu.Entry;
import org.eport.workbench.screen.FunctionIcon;
import org.eport.workbench.screen.Screens;

/** The functions of the navigator once more where the manuals have them, in the menus: work, and what is looked up. */
public abstract class FunctionMenu extends CompoundContributionItem implements IWorkbenchContribution {

    private IServiceLocator services;

    @Override
    public void initialize(IServiceLocator locator) {
        services = locator;
    }

    abstract boolean holds(Function function);

    @Override
    protected IContributionItem[] getContributionItems() {
        Workstation station = services.getService(Workstation.class);
        List<IContributionItem> items = new ArrayList<>();
        for (Entry entry : services.getService(MenuWatch.class).entries()) {
            if (entry.refused().isEmpty()) {
                items.add(new Separator());
                entry.functions().stream().filter(this::holds)
                        .forEach(function -> items.add(new ActionContributionItem(action(station,
                                function))));
            }
        }
        return items.toArray(IContributionItem[]::new);
    }

    private Action action(Workstation station, Function function) {
        return new Action(station.say(function.labelKey()), Icons.descriptor(FunctionIcon.of(function))) {

            @Override
            public void run() {
                new Screens(station, services.getService(org.eclipse.ui.IWorkbenchWindow.class)
                        .getActivePage())
                        .function(function);
            }
        };
    }

    private static boolean looksUp(Function function) {
        return function.kind() == Function.Kind.LIST || function.kind() == Function.Kind.QUERY;
    }

    /** What is done. */
    public static final class Work extends FunctionMenu {

        @Override
        boolean holds(Function function) {
            return !looksUp(function);
        }
    }

    /** What is looked up. */
    public static final class Lookup extends FunctionMenu {

        @Override
        boolean holds(Function function) {
            return looksUp(function);
        }
    }
}
