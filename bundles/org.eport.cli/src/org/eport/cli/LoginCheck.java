package org.eport.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Refusal;

import picocli.CommandLine.Command;

/**
 * Tells whether a card would be let in, who holds it and what it may enter, before anything is done with it.
 */
@Command(name = "login-check")
final class LoginCheck extends DeskTask {

    LoginCheck(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) {
        Map<String, Optional<Refusal>> entries = new LinkedHashMap<>();
        for (Subsystem subsystem : signedIn.workplace().subsystems()) {
            entries.put(subsystem.id(), signedIn.desk().refusedEntry(signedIn.session(), subsystem.id()));
        }
        report().show("holder", new HolderShown(signedIn.session().holder(), entries));
        return Ending.DONE;
    }
}
