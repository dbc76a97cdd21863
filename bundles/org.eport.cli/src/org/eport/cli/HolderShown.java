package org.eport.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Workplaces;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Holder;

/**
 * Who a card belongs to and what it may enter.
 *
 * @param entries subsystem → why it may not be entered
 */
public record HolderShown(Holder holder, Map<String, Optional<Refusal>> entries) implements Shown {

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", holder.name());
        tree.put("card", holder.cardNumber());
        tree.put("kind", holder.kind().name());
        holder.agency().ifPresent(agency -> tree.put("agency", agency.name()));
        tree.put("level", holder.level());
        tree.put("organisation", holder.organisation());
        tree.put("organisationName", holder.organisationName());
        tree.put("validFrom", holder.validFrom());
        tree.put("validTo", holder.validTo());
        tree.put("fingerprint", holder.fingerprint());
        Map<String, Object> rights = new LinkedHashMap<>();
        entries.forEach((subsystem, refusal) -> rights.put(subsystem, refusal
                .<Object>map(why -> Outcomes.refusal(why, words)).orElse(Boolean.TRUE)));
        tree.put("subsystems", rights);
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        Table table = new Table(List.of(words.say("cli.login.ok"), ""));
        table.row(List.of(words.say("cli.login.holder"), holder.name()))
                .row(List.of(words.say("cli.login.card"), holder.cardNumber()))
                .row(List.of(words.say("cli.login.kind"), kind(holder, words)))
                .row(List.of(words.say("cli.login.organisation"),
                        holder.organisationName() + " " + holder.organisation()))
                .row(List.of(words.say("cli.login.validity"),
                        day(holder.validFrom()) + " - " + day(holder.validTo())));
        entries.forEach((subsystem, refusal) -> table.row(List.of(words.say(subsystem + ".name"), refusal
                .map(why -> words.say("cli.login.noRight", words.say(why.reason()), words.say(why.remedy())))
                .orElseGet(() -> words.say("cli.login.right")))));
        return table.lines("");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Workplaces.BUSINESS_ZONE);
    }

    /** For people: operator card; agency card, customs; agency card, SAFE, level 2. */
    public static String kind(Holder holder, Words words) {
        String kind = words.say("cardKind." + holder.kind());
        if (holder.agency().isEmpty()) {
            return kind;
        }
        String agency = words.say("agency." + holder.agency().get());
        return holder.level() == 0 ? words.say("cli.kind.agency", kind, agency)
                : words.say("cli.kind.agencyLevel", kind, agency, holder.level());
    }
}
