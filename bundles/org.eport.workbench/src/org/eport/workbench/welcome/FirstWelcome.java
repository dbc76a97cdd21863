package org.eport.workbench.welcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.IWorkbenchPage;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/** Greets a card the first time it sits at this workbench, and never again by itself. */
public final class FirstWelcome {

    private FirstWelcome() {
    }

    /** Call on the UI thread after a login, when the perspective of the holder is there. */
    public static void greet(Workstation station, IWorkbenchPage page) {
        Path greeted = station.ownFolder().resolve("greeted");
        Background.read(station, station.say("workbench.welcome.name"), page.getWorkbenchWindow().getShell(),
                monitor -> firstTime(greeted), first -> {
                    if (first && !station.locked()) {
                        WelcomeEditor.show(page, station);
                    }
                });
    }

    static boolean firstTime(Path greeted) {
        try {
            boolean first = Files.notExists(greeted);
            if (first) {
                Files.createFile(greeted);
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
