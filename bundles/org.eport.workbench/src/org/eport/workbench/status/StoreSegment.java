package org.eport.workbench.status;

import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Palette;

/** Where the documents are. It is open as long as the workbench is, or the workbench would not have begun. */
public final class StoreSegment extends Segment {

    @Override
    String name() {
        return "store";
    }

    @Override
    void refresh() {
        say(Icon.DATABASE, station().say("workbench.status.store"),
                station().say("workbench.status.store.more", station().folder().resolve("store")),
                        Palette.Name.TEXT);
    }
}
