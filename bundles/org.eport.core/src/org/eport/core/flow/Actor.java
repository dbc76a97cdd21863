package org.eport.core.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;

/**
 * Who may take an action: card kinds of the owning enterprise, or officers of an agency, of one level where
 * approval has levels.
 *
 * @param agency set for agency actors only
 * @param level  approval level the officer must have; 0: any
 */
public record Actor(Set<CardKind> kinds, Optional<Agency> agency, int level) {

    /** Operators and declarants do the business of the enterprise (domain facts 2.1). */
    public static final Actor OPERATOR =
            new Actor(EnumSet.of(CardKind.OPERATOR, CardKind.DECLARANT), Optional.empty(), 0);

    /** The legal-person card manages the enterprise and its rights (domain facts 2.1). */
    public static final Actor LEGAL_PERSON =
            new Actor(EnumSet.of(CardKind.LEGAL_PERSON), Optional.empty(), 0);

    public Actor {
        kinds = Set.copyOf(kinds);
    }

    public static Actor officer(Agency agency) {
        return officer(agency, 0);
    }

    public static Actor officer(Agency agency, int level) {
        return new Actor(EnumSet.of(CardKind.AGENCY), Optional.of(agency), level);
    }

    public boolean matches(Holder holder) {
        return kinds.contains(holder.kind()) && agency.equals(holder.agency())
                && (level == 0 || holder.level() == level);
    }

    /** For people: "operator card", "SAFE officer", "SAFE officer of level 2". */
    public Message label() {
        if (agency.isEmpty()) {
            return Message.of(kinds.contains(CardKind.LEGAL_PERSON) ? "actor.legalPerson" : "actor.operator");
        }
        Message name = Message.of("agency." + agency.get());
        return level == 0 ? Message.of("actor.officer", name)
                : Message.of("actor.officerOfLevel", name, level);
    }
}
