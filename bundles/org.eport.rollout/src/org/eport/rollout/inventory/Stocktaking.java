package org.eport.rollout.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Table;

import org.eport.core.code.CodeException;
import org.eport.core.code.CodeTable;
import org.eport.core.code.Codes;
import org.eport.core.desk.Function;
import org.eport.core.desk.Parameter;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Guard;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.eport.rollout.Change;
import org.eport.rollout.Words;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lists what the installed subsystems and regions have, and finds what cannot be side by side. */
public final class Stocktaking {

    private final Collection<Subsystem> subsystems;
    private final Collection<Region> regions;
    private final Texts texts;
    private final Set<ClassLoader> loaders = new LinkedHashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Message> faults = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();

    public Stocktaking(Collection<Subsystem> subsystems, Collection<Region> regions) {
        this.subsystems = subsystems;
        this.regions = regions;
        loaders.add(Subsystem.class.getClassLoader());
        subsystems.forEach(subsystem -> loaders.add(subsystem.contribution().loader()));
        regions.forEach(region -> loaders.add(region.loader()));
        texts = new Texts(loaders);
    }

    /** Of what plug-ins have registered in this process; what the core keeps itself is no plug-in's. */
    public static Stocktaking of(BundleContext bundles) {
        return new Stocktaking(services(bundles, Subsystem.class), services(bundles, Region.class));
    }

    private static <S> List<S> services(BundleContext bundles, Class<S> type) {
        List<S> services = new ArrayList<>();
        references(bundles, type).stream().sorted(Comparator.comparing(
                (ServiceReference<S> reference) -> reference.getBundle().getSymbolicName()))
                .map(bundles::getService).filter(Objects::nonNull).forEach(services::add);
        return services;
    }

    private static <S> Collection<ServiceReference<S>> references(BundleContext bundles, Class<S> type) {
        try {
            return bundles.getServiceReferences(type, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e); // there is no filter to be wrong
        }
    }

    /** @param faults found before, for example bundles that could not be resolved */
    public Inventory take(List<Message> more) {
        faults.addAll(more);
        subsystems.forEach(this::subsystem);
        regions.forEach(this::region);
        tables();
        return new Inventory(items, faults);
    }

    private void subsystem(Subsystem subsystem) {
        String bundle = subsystem.contribution().bundle();
        Words name = say(subsystem.id() + ".name");
        once("subsystem", subsystem.id(), bundle);
        add(Change.Kind.SUBSYSTEM, subsystem.id(), name, Words.NONE, subsystem.id());
        for (Function function : subsystem.functions()) {
            add(Change.Kind.FUNCTION, subsystem.id() + "/" + function.id(), say(function.labelKey()), name,
                    function.kind() + " " + function.type() + " " + function.action());
        }
        for (Flow<?> flow : subsystem.flows()) {
            once("documentType", flow.type().id(), bundle);
            Optional.ofNullable(flow.type().entity().getAnnotation(Table.class))
                    .ifPresent(table -> once("table", table.name().toUpperCase(Locale.ROOT), bundle));
            type(flow, name);
        }
        subsystem.declaredParameters().forEach(parameter -> parameter(subsystem, parameter, name));
    }

    /** With the value it has: a region's counts only where the deployment leaves it open. */
    private void parameter(Subsystem subsystem, Parameter parameter, Words standard) {
        Optional<Region> region = Parameter.deployed(subsystem.id(), parameter.name()).isPresent() ? Optional.empty()
                : regions.stream().filter(one -> one.subsystem().equals(subsystem.id())
                        && one.parameters().containsKey(parameter.name())).findFirst();
        String value = Parameter.set(subsystem.id(), parameter.name(), regions).orElse(parameter.standard());
        Words subject = region.map(one -> say("region." + one.id() + ".name")).orElse(standard);
        Message words = Message.of(parameter.valueKey(subsystem.id(), value), value);
        parameter(subsystem.id() + "." + parameter.name(),
                say(Parameter.labelKey(subsystem.id(), parameter.name())), subject, value,
                new Words(render(words, "zh"), render(words, "en")));
    }

    private void parameter(String id, Words name, Words subject, String value, Words words) {
        items.add(new Item(Change.Kind.PARAMETER, id, name, subject, value, words, Map.of(), Optional.empty()));
    }

    private void type(Flow<?> flow, Words subsystem) {
        DocumentType<?> type = flow.type();
        Words name = say(type.id() + ".name");
        add(Change.Kind.DOCUMENT_TYPE, type.id(), name, subsystem, type.id());
        for (Field field : type.fields()) {
            add(Change.Kind.FIELD, type.id() + "/" + field.name(), say(type.labelKey(field.name())), name,
                    print(field));
        }
        for (Action<?> action : flow.actions()) {
            add(Change.Kind.ACTION, type.id() + "/" + action.id(), say(action.labelKey()), name,
                    print(action));
        }
        type.rules().forEach(rule -> rule(rule, type.id(), name));
    }

    /** Sets have another order in each process; sorted, the same thing always prints alike. */
    private static String print(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining("|"));
    }

    private static String print(Field field) {
        return field.name() + " " + field.kind() + " " + field.codeTable() + " "
                + print(field.lineFields().stream().map(Stocktaking::print));
    }

    private static String print(Action<?> action) {
        return action.mode() + " " + print(action.actors().stream().map(actor -> actor.label().toString())) + " "
                + print(action.steps().stream().map(step -> step.axis() + print(step.from().stream())
                        + step.to())) + " " + print(action.inputs().stream().map(Stocktaking::print))
                + " " + print(action.guards().stream().map(Guard::reason));
    }

    private void region(Region region) {
        once("region", region.id(), region.id());
        Words name = say("region." + region.id() + ".name");
        if (subsystems.stream().noneMatch(subsystem -> subsystem.id().equals(region.subsystem()))) {
            faults.add(Message.of("rollout.clash.noSubsystem", region.id(), region.subsystem()));
        }
        for (Region.Addition<?> addition : region.rules()) {
            Words type = say(addition.type() + ".name");
            rule(addition.rule(), addition.type(), new Words(type.zh() + "（" + name.zh() + "）",
                    type.en() + " (" + name.en() + ")"));
        }
        region.parameters().forEach((parameter, value) -> {
            String id = region.subsystem() + "." + parameter;
            once("parameter", id, region.id());
            if (items.stream().noneMatch(item -> item.kind() == Change.Kind.PARAMETER && item.id().equals(id))) {
                parameter(id, Words.same(parameter), name, value, Words.same(value)); // nobody has words for it
            }
        });
    }

    private void rule(Rule<?> rule, String type, Words subject) {
        once("rule", rule.id() + " " + type, type);
        String key = "rule." + rule.id();
        items.add(new Item(Change.Kind.RULE, rule.id() + " " + type, new Words(rule.id() + " " + sentence(key, "zh"),
                rule.id() + " " + sentence(key, "en")), subject, rule.field() + rule.validFrom(), Words.NONE,
                Map.of(), rule.validFrom()));
    }

    private void tables() {
        Codes codes;
        try {
            codes = Codes.load(loaders);
        } catch (CodeException e) {
            faults.add(Message.of("rollout.clash.codes", render(e.text(), "zh") + " / " + render(e.text(), "en")));
            return;
        }
        for (CodeTable table : codes.tables()) {
            Map<String, String> parts = new TreeMap<>();
            table.entries().forEach(entry -> parts.merge(entry.code(), entry.toString(), String::concat));
            items.add(new Item(Change.Kind.CODE_TABLE, table.id(), say("code." + table.id()), Words.NONE,
                    String.valueOf(parts.hashCode()), Words.NONE, parts, Optional.empty()));
        }
    }

    private void add(Change.Kind kind, String id, Words name, Words subject, String print) {
        items.add(new Item(kind, id, name, subject, print, Words.NONE, Map.of(), Optional.empty()));
    }

    /** Two plug-ins that both bring a thing there can be only one of. */
    private void once(String what, String id, String owner) {
        String other = taken.putIfAbsent(what + " " + id, owner);
        if (other != null) {
            faults.add(Message.of("rollout.clash." + what, id, other, owner));
        }
    }

    private Words say(String key) {
        return new Words(text(key, Locale.CHINESE), text(key, Locale.ENGLISH));
    }

    private String text(String key, Locale locale) {
        return texts.find(key, locale).isPresent() ? texts.label(key, locale) : key.replaceFirst("\\.name$", "");
    }

    /** A rule's sentence without a number of a document. */
    private String sentence(String key, String language) {
        return render(Message.of(key, "…"), language);
    }

    private String render(Message message, String language) {
        return texts.render(message, Locale.of(language));
    }
}
