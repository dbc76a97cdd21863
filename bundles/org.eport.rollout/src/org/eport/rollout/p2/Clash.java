package org.eport.rollout.p2;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/** Why a set of plug-ins cannot be, put together from what the resolver says. */
final class Clash {

    private static final int MOST_LINES = 4;

    private Clash() {
    }

    static RolloutException of(IStatus status) {
        return new RolloutException(Message.of("rollout.clash.resolver", text(status)),
                Message.of("rollout.clash.resolver.remedy"));
    }

    /** The innermost sentences, each once. */
    static String text(IStatus status) {
        Set<String> lines = new LinkedHashSet<>();
        collect(status, lines);
        return String.join("; ", lines.stream().limit(MOST_LINES).toList());
    }

    private static void collect(IStatus status, Set<String> lines) {
        if (status.getChildren().length == 0 && !status.getMessage().isBlank()) {
            lines.add(status.getMessage().strip());
        }
        for (IStatus child : status.getChildren()) {
            if (!child.isOK()) {
                collect(child, lines);
            }
        }
    }
}
