package org.eport.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.CardException;
import org.eport.core.code.CodeException;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.IdentityException;
import org.eport.core.ledger.ProofBundleException;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/** Ends a command early, with what to tell the person and how the shell is to see it. */
public final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    /** How the texts of what a site or the installation refuses begin. */
    private static final List<String> REFUSALS = List.of("rollout.refused.", "rollout.clash.", "rollout.held.");

    /** The same for what was typed wrongly. */
    private static final List<String> WRONG = List.of("rollout.site.address", "rollout.none");

    private final Ending ending;
    private final transient Message text;
    private final transient Optional<Message> remedy;

    private Problem(Ending ending, Message text, Optional<Message> remedy, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.ending = ending;
        this.text = text;
        this.remedy = remedy;
    }

    public static Problem usage(String key, Object... args) {
        return new Problem(Ending.USAGE, Message.of(key, args), Optional.empty(), null);
    }

    public static Problem environment(String key, Object... args) {
        return new Problem(Ending.ENVIRONMENT, Message.of(key, args), Optional.empty(), null);
    }

    public static Problem refused(String key, Object... args) {
        return new Problem(Ending.REFUSED, Message.of(key, args), Optional.empty(), null);
    }

    /** The same with what to do about it. */
    Problem remedy(String key, Object... args) {
        return new Problem(ending, text, Optional.of(Message.of(key, args)), getCause());
    }

    /** What the rest of the house throws, seen as the end of a command; empty for a fault of the program. */
    public static Optional<Problem> of(Exception e) {
        return Optional.ofNullable(switch (e) {
            case Problem problem -> problem;
            case CardException card -> from(Ending.ENVIRONMENT, card.text(), e);
            case IdentityException identity -> from(Ending.ENVIRONMENT, identity.text(), e);
            case StoreException store -> from(Ending.ENVIRONMENT, store.text(), e);
            case CodeException code -> from(Ending.USAGE, code.text(), e);
            case RolloutException rollout -> from(rollout);
            case ProofBundleException proof -> from(Ending.REFUSED, proof.text(), e);
            case RefusedException refused -> new Problem(Ending.REFUSED, refused.refusal().reason(),
                    Optional.of(refused.refusal().remedy()), e);
            case NoSuchFileException missing -> from(Ending.ENVIRONMENT,
                    Message.of("cli.file.missing", String.valueOf(missing.getFile())), e);
            case FileAlreadyExistsException there -> from(Ending.ENVIRONMENT,
                    Message.of("cli.folder.taken", String.valueOf(there.getFile())), e);
            case IOException io -> from(Ending.ENVIRONMENT,
                    Message.of("cli.file.failed", String.valueOf(io.getMessage())), e);
            default -> null;
        });
    }

    /** What was refused for good reason is told apart from what could not be done. */
    private static Problem from(RolloutException e) {
        String key = e.text().key();
        boolean refused = key.equals("rollout.held") || REFUSALS.stream().anyMatch(key::startsWith);
        Ending ending = refused ? Ending.REFUSED
                : WRONG.stream().anyMatch(key::startsWith) ? Ending.USAGE : Ending.ENVIRONMENT;
        return new Problem(ending, e.text(), Optional.of(e.remedy()), e);
    }

    private static Problem from(Ending ending, Message text, Exception cause) {
        return new Problem(ending, text, Optional.empty(), cause);
    }

    public Ending ending() {
        return ending;
    }

    Message text() {
        return text;
    }

    /** What to do, where the text does not say it itself. */
    Optional<Message> remedy() {
        return remedy;
    }
}
