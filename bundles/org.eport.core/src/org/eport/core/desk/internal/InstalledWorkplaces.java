package org.eport.core.desk.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.eport.core.card.CardReader;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.WorkplaceFactory;
import org.eport.core.desk.Workplaces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/**
 * Gathers what is installed. A subsystem that comes later makes this a new component, so nothing is half
 * open.
 */
@Component
public final class InstalledWorkplaces implements WorkplaceFactory {

    private final List<Subsystem> subsystems;
    private final List<Region> regions;
    private final List<CardReader> readers;

    @Activate
    public InstalledWorkplaces(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<Subsystem> subsystems,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<Region> regions,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<CardReader> readers) {
        this.subsystems = List.copyOf(subsystems);
        this.regions = List.copyOf(regions);
        this.readers = List.copyOf(readers);
    }

    @Override
    public Workplace open(Path instance, Clock clock) {
        return Workplaces.open(instance, subsystems, regions, readers, clock);
    }
}
