package org.eport.core.desk;

import java.nio.file.Path;
import java.time.Clock;

/** OSGi service that opens an instance folder with every installed subsystem and reader. Thread-safe. */
public interface WorkplaceFactory {

    /** See {@link Workplaces#open}. */
    Workplace open(Path instance, Clock clock);
}
