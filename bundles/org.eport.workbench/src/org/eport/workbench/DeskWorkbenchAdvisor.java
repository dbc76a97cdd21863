package org.eport.workbench;

import java.util.function.Supplier;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eport.workbench.draft.DraftRoom;
import org.eport.workbench.look.SelectedRows;
import org.eport.workbench.navigator.DefaultFunction;
import org.eport.workbench.navigator.MenuWatch;
import org.eport.workbench.plugins.HealthWatch;
import org.eport.workbench.plugins.PluginRoom;
import org.eport.workbench.plugins.RightWatch;
import org.eport.workbench.preferences.Personal;
import org.eport.workbench.receipt.Receipts;
import org.eport.workbench.seat.FirstScreen;
import org.eport.workbench.status.LedgerWatch;
import org.eport.workbench.status.Pending;
import org.eport.workbench.task.TaskWatch;

/**
 * Hands the workstation to the screens. The platform's own memory of windows stays off: what is remembered is kept for
 * each card, see {@code seat}.
 */
final class DeskWorkbenchAdvisor extends WorkbenchAdvisor {

    private final Supplier<Workstation> stations;
    private Workstation station;
    private DraftRoom drafts;
    private PluginRoom plugins;
    private LedgerWatch ledger;
    private HealthWatch health;

    /** @param stations waits for the workplace; asked once */
    DeskWorkbenchAdvisor(Supplier<Workstation> stations) {
        this.stations = stations;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(false);
        // else the platform writes its windows into whatever folder it was started from, every five minutes
        DefaultScope.INSTANCE.getNode("org.eclipse.ui.workbench").putInt("WORKBENCH_SAVE_INTERVAL", 0);
    }

    @Override
    public void preStartup() {
        station = stations.get();
        IWorkbench workbench = PlatformUI.getWorkbench();
        SelectedRows.everywhere(workbench.getDisplay());
        IEclipseContext context = workbench.getService(IEclipseContext.class);
        context.set(Workstation.class, station);
        Receipts receipts = new Receipts(station.clock());
        station.addListener(receipts);
        context.set(Receipts.class, receipts);
        Pending pending = new Pending();
        station.addListener(new TaskWatch(station, pending));
        context.set(Pending.class, pending);
        ledger = new LedgerWatch(station);
        context.set(LedgerWatch.class, ledger);
        context.set(Personal.class, new Personal(station, workbench.getDisplay()));
        MenuWatch menus = new MenuWatch(station);
        station.addListener(menus);
        context.set(MenuWatch.class, menus);
        context.set(FirstScreen.class, new DefaultFunction(station));
        drafts = new DraftRoom(station);
        context.set(DraftRoom.class, drafts);
        plugins = new PluginRoom(station);
        context.set(PluginRoom.class, plugins);
        station.addListener(new RightWatch(station, plugins, workbench));
        health = new HealthWatch(station, plugins);
        station.addListener(health);
    }

    @Override
    public void postShutdown() {
        drafts.close();
        health.close();
        ledger.close();
        plugins.close();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new DeskWindowAdvisor(configurer, station);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return EmptyPerspective.ID;
    }
}
