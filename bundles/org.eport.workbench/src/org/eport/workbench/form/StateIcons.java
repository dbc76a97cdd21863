package org.eport.workbench.form;

import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Palette.Tone;

/** The icon that goes with the colour of a state, the same everywhere. */
public final class StateIcons {

    private StateIcons() {
    }

    public static Icon of(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Icon.DRAFT;
            case BLUE -> Icon.SUBMIT;
            case AMBER -> Icon.PENDING;
            case GREEN -> Icon.SUCCESS;
            case RED -> Icon.REJECT;
        };
    }
}
