package org.eport.workbench.screen;

import org.eport.core.desk.Function;
import org.eport.workbench.look.Icon;

/** One picture for each way a function begins, so that tree, tab and quick access look alike. */
public final class FunctionIcon {

    private FunctionIcon() {
    }

    public static Icon of(Function function) {
        return switch (function.kind()) {
            case CREATE -> Icon.EDIT;
            case WORK -> Icon.TASK;
            case BATCH -> Icon.FILES;
            case LIST -> Icon.LIST;
            case QUERY -> Icon.SEARCH;
            case RULES -> Icon.BOOK;
        };
    }
}
