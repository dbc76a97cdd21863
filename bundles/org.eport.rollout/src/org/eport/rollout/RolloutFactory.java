package org.eport.rollout;

import java.nio.file.Path;
import java.time.Clock;

import org.eport.core.desk.Workplace;

/** OSGi service that opens the way to the plug-ins of the running installation. Thread-safe. */
public interface RolloutFactory {

    /**
     * @param instance  folder of the workplace
     * @param workplace its desk writes the entries
     */
    Rollout open(Path instance, Workplace workplace, Clock clock);
}
