package org.eport.workbench.welcome;

import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.ScreenInput;

/** There is one welcome page, so all its inputs are equal and it opens once. */
public final class WelcomeInput extends ScreenInput {

    /** @param title of the tab, in the reader's language */
    public WelcomeInput(String title) {
        super(title, Icon.HOME);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WelcomeInput;
    }

    @Override
    public int hashCode() {
        return WelcomeInput.class.hashCode();
    }
}
