package org.eport.workbench.login;

import org.eport.core.identity.Holder;
import org.eport.workbench.Workstation;

/** How a holder is called at the gate and in the status line. */
public final class Words {

    private Words() {
    }

    /** Operator card; of an agency card its agency and level: SAFE, level 2. */
    public static String kind(Workstation station, Holder holder) {
        String kind = station.say("cardKind." + holder.kind());
        if (holder.agency().isEmpty()) {
            return kind;
        }
        String agency = station.say("agency." + holder.agency().get());
        return holder.level() == 0 ? station.say("workbench.login.agencyCard", agency)
                : station.say("workbench.login.agencyCard.level", agency, holder.level());
    }
}
