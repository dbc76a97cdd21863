package org.eport.cli;

import java.util.Optional;

import picocli.CommandLine.Option;

/** A command that takes a card in its hand. */
abstract class CardTask extends FolderTask {

    @Option(names = "--card", paramLabel = "CARD", descriptionKey = "cli.option.card")
    private String card;

    @Option(names = "--pin-fd", paramLabel = "N", descriptionKey = "cli.option.pinFd")
    private Integer descriptor;

    CardTask(Setting setting) {
        super(setting);
    }

    PinSource pins() {
        return new PinSource(setting(), Optional.ofNullable(descriptor));
    }

    Optional<String> wantedCard() {
        return Optional.ofNullable(card);
    }
}
