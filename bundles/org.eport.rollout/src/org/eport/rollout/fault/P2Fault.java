package org.eport.rollout.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/** Why p2 could not put something in place. */
public final class P2Fault {

    private P2Fault() {
    }

    /** @param folder in which p2 works */
    public static RolloutException of(Path folder, IStatus status) {
        if (status.matches(IStatus.CANCEL)) {
            return new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"));
        }
        Report report = new Report(status);
        Optional<IOException> disk = exceptions(status).stream()
                .flatMap(one -> Causes.find(one, IOException.class).stream()).findFirst();
        if (disk.isPresent()) {
            RolloutException fault = DiskFault.of(folder, disk.get());
            return new RolloutException(fault.text(), fault.remedy(), report);
        }
        return new RolloutException(Message.of("rollout.p2"), Message.of("rollout.p2.remedy"), report);
    }

    private static List<Throwable> exceptions(IStatus status) {
        List<Throwable> all = new ArrayList<>();
        if (status.getException() != null) {
            all.add(status.getException());
        }
        for (IStatus child : status.getChildren()) {
            all.addAll(exceptions(child));
        }
        return all;
    }

    /** Everything p2 says, for the log: a status as a cause would show its first sentence only. */
    public static final class Report extends Exception {

        private static final long serialVersionUID = 1L;

        public Report(IStatus status) {
            super(String.join("\n", lines(status, "")), exceptions(status).stream().findFirst().orElse(null));
        }

        private static List<String> lines(IStatus status, String indent) {
            List<String> lines = new ArrayList<>(List.of(indent + status.getMessage().strip()));
            for (IStatus child : status.getChildren()) {
                lines.addAll(lines(child, indent + "  "));
            }
            return lines;
        }
    }
}
