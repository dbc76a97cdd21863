package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Control;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardReader;
import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.core.desk.Subsystem;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.OfferedCodes;

/**
 * What can be chosen where a right is applied for, so that nobody has to put its number together: the
 * subsystems that need a right, and those cards of the enterprise that are in a reader now. Any other card
 * may be typed.
 */
final class PermissionOffers {

    static final String CARD = "cardNumber";
    static final String SUBSYSTEM = "subsystem";

    private final Workstation station;
    private final OfferedCodes cards = new OfferedCodes(CARD);
    private final OfferedCodes subsystems = new OfferedCodes(SUBSYSTEM);

    PermissionOffers(Workstation station) {
        this.station = station;
        List<CodeEntry> all = new ArrayList<>();
        for (Subsystem one : station.workplace().subsystems()) {
            if (one.inCharge().isPresent()) {
                String name = station.say(one.id() + ".name");
                all.add(CodeEntry.always(one.id(), name, name));
            }
        }
        subsystems.offer(all);
    }

    Map<String, CodeTable> tables() {
        return Map.of(CARD, cards, SUBSYSTEM, subsystems);
    }

    /** Readers may be slow. */
    void look(Control forControl) {
        Background.read(station, station.say("workbench.form.cards"), forControl, monitor -> cards(),
                cards::offer);
    }

    private List<CodeEntry> cards() {
        List<CodeEntry> found = new ArrayList<>();
        for (CardReader reader : station.workplace().readers()) {
            for (Card card : reader.cards()) {
                try {
                    Holder holder = station.workplace().login().identify(card);
                    if (holder.organisation().equals(station.holder().organisation())) {
                        String name = holder.name() + " · " + station.say("cardKind." + holder.kind());
                        found.add(CodeEntry.always(holder.cardNumber(), name, name));
                    }
                } catch (CardException | IdentityException notReadableNow) {
                    continue;
                }
            }
        }
        return found;
    }
}
