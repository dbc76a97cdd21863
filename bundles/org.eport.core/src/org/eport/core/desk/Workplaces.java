package org.eport.core.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

import org.eport.core.card.CardReader;
import org.eport.core.desk.internal.OpenWorkplace;

/** The door to a workplace, so that nobody outside needs to know how its rooms are put together. */
public final class Workplaces {

    /** The business day of all agencies is that of Beijing. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private Workplaces() {
    }

    /**
     * Opens an instance folder; makes what is missing in it.
     *
     * @param readers readers besides the folder's own soft cards
     * @throws org.eport.core.store.StoreException when the store cannot be opened, for example because
     *         another process has it
     */
    public static Workplace open(Path instance, Collection<Subsystem> subsystems, List<CardReader> readers,
            Clock clock) {
        return open(instance, subsystems, List.of(), readers, clock);
    }

    /** The same with what data branches change in the subsystems. */
    public static Workplace open(Path instance, Collection<Subsystem> subsystems, Collection<Region> regions,
            List<CardReader> readers, Clock clock) {
        return new OpenWorkplace(instance, subsystems, regions, readers, clock);
    }
}
