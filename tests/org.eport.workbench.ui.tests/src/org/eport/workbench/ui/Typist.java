package org.eport.workbench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eport.testing.Bot;

/**
 * Sits at a workbench in a process of its own: types into a form and waits to be killed, or looks for what an earlier
 * one had typed. Does nothing unless the system property says what to do.
 */
public final class Typist implements IStartup {

    static final String TASK = "eport.typist.task";
    static final String NOTE = "eport.typist.note";
    static final String TYPED = "37";

    @Override
    public void earlyStartup() {
        String task = System.getProperty(TASK);
        if (task != null) {
            Thread thread = new Thread(() -> work(task), "typist");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void work(String task) {
        try {
            Office office = new Office();
            office.grantRight();
            office.login("operator1");
            if (task.equals("type")) {
                office.open("exportreceipt.application.action.apply");
                office.bot.setText("form.field.copies", TYPED);
                note("typed");
            } else {
                note(look(office));
            }
        } catch (RuntimeException | AssertionError e) {
            note("failed: " + e);
        }
    }

    private static String look(Office office) {
        Bot bot = office.bot;
        bot.runOnUi(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                        .showView("org.eport.workbench.drafts");
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        Table drafts = bot.withId(Table.class, "drafts.table");
        bot.waitUntil("a draft", () -> drafts.getItemCount() > 0);
        bot.runOnUi(() -> drafts.setSelection(0));
        bot.enter("drafts.table");
        bot.waitUntil("the form", () -> bot.exists("form.field.copies")
                && !bot.textOf("form.field.copies").isEmpty());
        return bot.textOf("form.field.copies");
    }

    private static void note(String text) {
        try {
            Path note = Path.of(System.getProperty(NOTE));
            Path draft = note.resolveSibling(note.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
