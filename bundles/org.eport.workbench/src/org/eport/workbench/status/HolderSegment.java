package org.eport.workbench.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Palette;
import org.eport.workbench.login.Words;

/** Whose card it is, for whom it speaks and how long it is good; amber when it has to be extended soon. */
public final class HolderSegment extends Segment {

    private static final int SOON_DAYS = 30;

    @Override
    String name() {
        return "holder";
    }

    @Override
    void refresh() {
        station().present().map(Session::holder).ifPresentOrElse(this::show,
                () -> say(Icon.CARD, "", "", Palette.Name.TEXT));
    }

    private void show(Holder holder) {
        LocalDate until = LocalDate.ofInstant(holder.validTo(), Workplaces.BUSINESS_ZONE);
        long days = ChronoUnit.DAYS.between(station().today(), until);
        String kind = Words.kind(station(), holder);
        String who = station().say("workbench.status.holder", holder.name(), kind, holder.organisationName(),
                until.toString());
        String more = station().say("workbench.status.holder.more", holder.cardNumber(),
                holder.organisation());
        if (days < SOON_DAYS) {
            say(Icon.WARNING, who, more + "\n" + station().say("workbench.status.holder.soon", days),
                    Palette.Name.AMBER);
        } else {
            say(Icon.CARD, who, more, Palette.Name.TEXT);
        }
    }
}
