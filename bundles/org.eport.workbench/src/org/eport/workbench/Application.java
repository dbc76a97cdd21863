package org.eport.workbench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.WorkplaceFactory;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Where the workbench begins and ends: the workplace opens while the window is being made, and is closed behind it.
 */
public final class Application implements IApplication {

    private static final long PATIENCE_MILLIS = 20_000;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Path folder = Path.of(new URI("file", null, Platform.getInstanceLocation().getURL().getPath(), null));
        startTableLog();
        CompletableFuture<Workplace> workplace = CompletableFuture.supplyAsync(() -> open(folder));
        Display display = PlatformUI.createDisplay();
        try {
            int ending = PlatformUI.createAndRunWorkbench(display,
                    new DeskWorkbenchAdvisor(() -> station(folder, workplace.join())));
            return ending == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } catch (CompletionException e) {
            return explain(display, e.getCause());
        } finally {
            workplace.thenAccept(Workplace::close).exceptionally(neverOpened -> null).join();
            display.dispose();
        }
    }

    /** The tables tell their faults through SLF4J, whose provider must run before the first table is made. */
    private static void startTableLog() {
        for (Bundle bundle : FrameworkUtil.getBundle(Application.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("slf4j.jdk14")) {
                try {
                    bundle.start(Bundle.START_TRANSIENT);
                } catch (BundleException e) {
                    Platform.getLog(Application.class).warn("faults of tables will not be logged", e);
                }
            }
        }
    }

    private static Workstation station(Path folder, Workplace workplace) {
        return new Workstation(folder, workplace, Clock.systemUTC(), Locale.getDefault());
    }

    private static Workplace open(Path folder) {
        BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
        var factories = new ServiceTracker<WorkplaceFactory, WorkplaceFactory>(bundles, WorkplaceFactory.class, null);
        factories.open();
        try {
            WorkplaceFactory factory = factories.waitForService(PATIENCE_MILLIS);
            if (factory == null) {
                throw new StoreException(Message.of("workbench.notInstalled"), null);
            }
            return factory.open(folder, Clock.systemUTC());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Message.of("workbench.notInstalled"), e);
        } finally {
            factories.close();
        }
    }

    /** Without a workplace there is nothing to show but the reason. */
    private static Object explain(Display display, Throwable cause) {
        Platform.getLog(Application.class).error("the workplace cannot be opened", cause);
        Texts texts = new Texts(java.util.List.of(Application.class.getClassLoader(),
                Workplace.class.getClassLoader()));
        Message reason = cause instanceof StoreException failure ? failure.text()
                : Message.of("workbench.fault", String.valueOf(cause.getMessage()));
        MessageDialog.openError(display.getActiveShell(), texts.label("workbench.title", Locale.getDefault()),
                texts.render(reason, Locale.getDefault()));
        return EXIT_OK;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
