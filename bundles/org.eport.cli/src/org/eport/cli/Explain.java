package org.eport.cli;

import java.util.List;

import org.eport.core.desk.Availability;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what can be done with a document now, by this card, and why the rest cannot. */
@Command(name = "explain")
final class Explain extends DeskTask {

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "cli.option.number")
    private String number;

    Explain(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        Types.Named document = signedIn.types(report().words()).locate(signedIn.session(), number);
        List<Availability> actions =
                signedIn.desk().explain(signedIn.session(), document.type().id(), document.number());
        boolean seen = signedIn.types(report().words())
                .read(signedIn.session(), document.type(), document.number()).isPresent();
        if (!seen) {
            throw Problem.refused("cli.document.none", number);
        }
        report().put("document", document.type().id() + "/" + document.number(), "cli.explain.head",
                report().words().say(document.type().id() + ".name"), document.number());
        report().show("actions", new Availabilities(actions));
        return Ending.DONE;
    }
}
