package org.eport.workbench.rehearsal;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.flow.Flow;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.Neighbours;
import org.eport.workbench.screen.Screens;

/**
 * Logs in, opens the longest list, opens a document, sits still, and leaves. Asked for a {@link Tour}, looks round
 * instead and measures nothing.
 */
final class Person implements Runnable {

    private static final long PATIENCE_SECONDS = 120;
    /** A card that is used for the first time is welcomed instead. */
    private static final long FIRST_LIST_SECONDS = 15;
    private static final long GLANCE_NANOS = 2_000_000;
    private static final int REST_SECONDS = 5;
    private static final int DOCUMENTS = 5;

    private final char[] pin;
    private final Record record = new Record();

    Person(char[] pin) {
        this.pin = pin;
    }

    @Override
    public void run() {
        try {
            Display display = display();
            Text field = see(display, "login.pin", Text.class);
            record.tell("gate");
            login(display, field);
            if (System.getProperty(Tour.FILE) == null) {
                lists(display);
                Thread.sleep(REST_SECONDS * 1_000L);
                record.heap();
            } else {
                tour(display);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            ILog.get().error("the rehearsal ended early", e);
        } finally {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static Display display() {
        await("a display", () -> PlatformUI.isWorkbenchRunning());
        return PlatformUI.getWorkbench().getDisplay();
    }

    private static <C extends Control> C see(Display display, String id, Class<C> kind) {
        await(id, () -> find(display, id, kind).isPresent());
        return find(display, id, kind).orElseThrow();
    }

    private static <C extends Control> Optional<C> find(Display display, String id, Class<C> kind) {
        return on(display, () -> {
            for (Shell shell : display.getShells()) {
                Optional<Control> found = shell.isVisible() ? find(shell, id) : Optional.empty();
                if (found.isPresent()) {
                    return found.map(kind::cast);
                }
            }
            return Optional.<C>empty();
        });
    }

    private static Optional<Control> find(Control control, String id) {
        if (id.equals(control.getData("test.id")) && control.isVisible()) {
            return Optional.of(control);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Optional<Control> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void login(Display display, Text field) throws InterruptedException {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        CountDownLatch list = shown(station, "list");
        Button open = see(display, "login.open", Button.class);
        on(display, () -> {
            field.setTextChars(pin);
            open.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        long begin = System.nanoTime();
        await("the session", () -> !station.locked());
        await("the window", () -> on(display, () ->
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()
                .isVisible()));
        record.tell("window.ms", millis(begin));
        if (list.await(FIRST_LIST_SECONDS, TimeUnit.SECONDS)) {
            record.tell("list.first.ms", millis(begin));
        }
    }

    private static void tour(Display display) {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        Tree navigator = see(display, "navigator.tree", Tree.class);
        await("the functions", () -> on(display, () -> navigator.getItemCount() > 0));
        await("what is restored and reported", Person::nothingRuns);
        on(display, () -> {
            Tour tour = new Tour(station, page());
            tour.write(navigator);
            tour.openLists();
            return true;
        });
        await("the lists", Person::nothingRuns);
    }

    private static boolean nothingRuns() {
        return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getState() == Job.RUNNING
                || job.getState() == Job.WAITING);
    }

    private void lists(Display display) throws InterruptedException {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        Function forms = station.workplace().subsystems().stream().map(Subsystem::functions)
                .flatMap(java.util.List::stream).filter(one -> one.kind() == Function.Kind.LIST).findFirst()
                .orElseThrow();
        Screens screens = on(display, () -> new Screens(station, page()));
        on(display, () -> page().closeAllEditors(false));
        CountDownLatch list = shown(station, "list");
        long begin = System.nanoTime();
        on(display, () -> {
            screens.function(forms);
            return true;
        });
        if (list.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            record.tell("list.all.ms", millis(begin));
        }
        documents(display, station, screens, station.workplace().flow(forms.type()).orElseThrow());
    }

    private <D extends Document> void documents(Display display, Workstation station, Screens screens,
            Flow<D> flow)
            throws InterruptedException {
        for (D document : station.workplace().records().find(station.session(),
                Query.of(flow.type()).page(0, DOCUMENTS)).rows()) {
            CountDownLatch shown = shown(station, "document");
            long begin = System.nanoTime();
            on(display, () -> {
                screens.document(flow.type().id(), document.number(), Neighbours.NONE);
                return true;
            });
            if (shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                record.tell("document.ms", millis(begin));
            }
        }
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static CountDownLatch shown(Workstation station, String screen) {
        CountDownLatch latch = new CountDownLatch(1);
        station.addListener(new Workstation.Listener() {

            @Override
            public void shown(String what) {
                if (what.equals(screen)) {
                    latch.countDown();
                }
            }
        });
        return latch;
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static <T> T on(Display display, Supplier<T> piece) {
        java.util.concurrent.atomic.AtomicReference<T> result =
                new java.util.concurrent.atomic.AtomicReference<>();
        display.syncExec(() -> result.set(piece.get()));
        return result.get();
    }

    private static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
