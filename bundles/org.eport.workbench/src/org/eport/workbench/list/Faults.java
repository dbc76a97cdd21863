package org.eport.workbench.list;

import org.eclipse.core.runtime.Platform;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.StoreException;
import org.eport.workbench.Workstation;

/** What kept a list from being read, in words for the line above it. */
final class Faults {

    private Faults() {
    }

    static String said(Workstation station, RuntimeException why) {
        return switch (why) {
            case RefusedException refused -> station.say("workbench.list.refused",
                    refused.refusal().reason(), refused.refusal().remedy());
            case StoreException failed -> {
                Platform.getLog(Faults.class).error(failed.getMessage(), failed);
                yield station.say("workbench.list.refused", failed.text(),
                        org.eport.core.text.Message.of("store.failed.remedy"));
            }
            default -> {
                Platform.getLog(Faults.class).error(String.valueOf(why.getMessage()), why);
                yield station.say("workbench.fault", String.valueOf(why.getMessage()));
            }
        };
    }
}
