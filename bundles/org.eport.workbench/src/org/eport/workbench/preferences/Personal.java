package org.eport.workbench.preferences;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Density;
import org.eport.workbench.look.Letters;

/**
 * Keeps the settings of the card at work in the holder's own folder and brings them into force: at login, and
 * when they are changed. Reached with {@code getService(Personal.class)}.
 */
public final class Personal {

    private static final String FILE = "settings.properties";

    private final Workstation station;
    private final Letters letters;

    public Personal(Workstation station, Display display) {
        this.station = station;
        this.letters = new Letters(display);
    }

    /** What is in force for the holder; reads a small file, so it may be called from anywhere. */
    Settings settings() {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            read.load(reader);
        } catch (NoSuchFileException never) {
            return Settings.USUAL;
        } catch (IOException | IllegalArgumentException e) {
            ILog.get().warn("the settings cannot be read and are as usual", e);
            return Settings.USUAL;
        }
        return Settings.read(read);
    }

    /** Whether the holder wants windows and pages back at the next login. */
    public boolean keepsLayout() {
        return settings().keepLayout();
    }

    /** Brings the settings of the holder into force. On the UI thread. */
    public void apply() {
        apply(settings());
    }

    /** Brings them into force once more, for screens that were made meanwhile. On the UI thread. */
    public void again() {
        letters.again();
    }

    /** @return whether they could be kept; in force they are in any case */
    boolean choose(Settings settings) {
        apply(settings);
        try {
            Path draft = Files.createTempFile(station.ownFolder(), FILE, ".tmp");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                settings.write().store(writer, null);
            }
            Files.move(draft, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            ILog.get().error("the settings cannot be kept", e);
            return false;
        }
    }

    private void apply(Settings settings) {
        InstanceScope.INSTANCE.getNode("org.eport.workbench").put(Density.KEY, settings.density().name());
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null) {
            ITheme now = engine.getActiveTheme();
            if (now == null || !now.getId().equals(settings.theme().id())) {
                engine.setTheme(settings.theme().id(), true);
            }
        }
        letters.set(settings.letters());
    }

    private Path file() {
        return station.ownFolder().resolve(FILE);
    }
}
