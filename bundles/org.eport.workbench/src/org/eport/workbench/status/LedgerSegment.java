package org.eport.workbench.status;

import java.time.format.DateTimeFormatter;

import org.eport.core.desk.Workplaces;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Palette;

/** What the last look at the ledger found, and when; a click verifies the whole. */
public final class LedgerSegment extends Segment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Runnable looked = this::soon;

    @Override
    String name() {
        return "ledger";
    }

    @Override
    void opened() {
        watch().addListener(looked);
        onClick(() -> VerifyHandler.verify(getWorkbenchWindow()));
    }

    @Override
    void closed() {
        watch().removeListener(looked);
    }

    @Override
    void refresh() {
        watch().last().ifPresentOrElse(this::show,
                () -> say(Icon.LEDGER, station().say("workbench.status.ledger.unknown"),
                        station().say("workbench.status.ledger.click"), Palette.Name.MUTED));
    }

    private void show(LedgerWatch.Look look) {
        String time = TIME.format(look.at().atZone(Workplaces.BUSINESS_ZONE));
        String click = station().say("workbench.status.ledger.click");
        if (!look.result().sound()) {
            int found = look.result().findings().size();
            say(Icon.ERROR, station().say("workbench.status.ledger.unsound", found, time), click,
                    Palette.Name.RED);
        } else {
            String what = look.whole() ? station().say("workbench.status.ledger.whole", look.head().number())
                    : station().say("workbench.status.ledger.newest", look.result().seals());
            say(Icon.LEDGER, station().say("workbench.status.ledger.sound", time), what + "\n" + click,
                    Palette.Name.TEXT);
        }
    }

    private LedgerWatch watch() {
        return getWorkbenchWindow().getService(LedgerWatch.class);
    }
}
