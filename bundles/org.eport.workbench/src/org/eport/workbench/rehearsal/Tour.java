package org.eport.workbench.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.Screens;

/**
 * Writes down what a window offers and opens every list, so that they stand there again after the next login. Two of
 * these lists show what a plug-in brought, and what it left behind when it was removed. For the UI thread.
 */
final class Tour {

    /** Where to write; set instead of measuring. */
    static final String FILE = "org.eport.rehearsal.tour";

    private final Workstation station;
    private final IWorkbenchPage page;
    private final Shell window;

    Tour(Workstation station, IWorkbenchPage page) {
        this.station = station;
        this.page = page;
        this.window = page.getWorkbenchWindow().getShell();
    }

    /** @param navigator the tree of functions */
    void write(Tree navigator) {
        List<String> lines = new ArrayList<>();
        menu("menu", window.getMenuBar(), lines);
        items("function", navigator.getItems(), lines);
        PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)
                .forEach(node -> lines.add("preference " + node.getId()));
        for (IViewReference view : page.getViewReferences()) {
            lines.add("view " + view.getId());
        }
        for (IEditorReference editor : page.getEditorReferences()) {
            lines.add("screen " + editor.getId() + " " + editor.getTitle());
        }
        try {
            Files.write(Path.of(System.getProperty(FILE)), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void openLists() {
        Screens screens = new Screens(station, page);
        station.workplace().subsystems().stream().map(Subsystem::functions).flatMap(List::stream)
                .filter(function -> function.kind() == Function.Kind.LIST).forEach(screens::function);
    }

    private static void menu(String path, Menu menu, List<String> lines) {
        if (menu == null) {
            return;
        }
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            String here = path + "/" + item.getText();
            lines.add(here);
            menu(here, item.getMenu(), lines);
        }
    }

    private static void items(String path, TreeItem[] items, List<String> lines) {
        Arrays.stream(items).forEach(item -> {
            String here = path + "/" + item.getText();
            lines.add(here);
            items(here, item.getItems(), lines);
        });
    }
}
