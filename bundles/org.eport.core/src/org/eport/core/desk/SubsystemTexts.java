package org.eport.core.desk;

import java.util.SortedMap;
import java.util.TreeMap;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Guard;

/**
 * The text keys a subsystem owes because of what it declares, so that its test can find a missing label
 * before a person does. Texts said on the way, by effects and importers, are not declared and not among
 * them.
 */
public final class SubsystemTexts {

    private final SortedMap<String, Integer> keys = new TreeMap<>();

    private SubsystemTexts() {
    }

    /** Each key with the number of arguments it is given. */
    public static SortedMap<String, Integer> keys(Subsystem subsystem) {
        SubsystemTexts texts = new SubsystemTexts();
        texts.keys.put(subsystem.id() + ".name", 0);
        subsystem.flows().forEach(texts::flow);
        subsystem.functions().forEach(function -> texts.keys.put(function.labelKey(), 0));
        for (Parameter parameter : subsystem.declaredParameters()) {
            texts.keys.put(Parameter.labelKey(subsystem.id(), parameter.name()), 0);
            texts.keys.put(parameter.valueKey(subsystem.id(), ""), 1);
            parameter.apart().forEach(value -> texts.keys.put(parameter.valueKey(subsystem.id(), value), 1));
        }
        return texts.keys;
    }

    /** The same for what a region adds; what it sets has a name in its subsystem, or nothing reads it. */
    public static SortedMap<String, Integer> keys(Region region) {
        SubsystemTexts texts = new SubsystemTexts();
        texts.keys.put("region." + region.id() + ".name", 0);
        region.parameters().keySet().forEach(name ->
                texts.keys.put(Parameter.labelKey(region.subsystem(), name), 0));
        region.rules().forEach(addition -> texts.withRemedy("rule." + addition.rule().id()));
        return texts.keys;
    }

    private void flow(Flow<?> flow) {
        DocumentType<?> type = flow.type();
        keys.put(type.id() + ".name", 0);
        keys.put(type.labelKey("number"), 0);
        for (Field field : type.fields()) {
            field(type.id(), field);
            keys.put(type.id() + ".section." + field.section(), 0);
        }
        for (Rule<?> rule : type.rules()) {
            withRemedy("rule." + rule.id());
        }
        for (Action<?> action : flow.actions()) {
            keys.put(action.labelKey(), 0);
            keys.put(action.labelKey() + ".done", 1);
            action.inputs().forEach(input -> field(type.id(), input));
            for (Guard<?> guard : action.guards()) {
                withRemedy(type.id() + ".why." + guard.reason());
            }
        }
    }

    private void field(String labels, Field field) {
        String label = labels + "." + field.name();
        keys.put(label, 0);
        field.statusValues().forEach(value -> keys.put(label + "." + value, 0));
        field.format().ifPresent(format -> withRemedy("rule." + format.ruleId()));
        if (field.kind() == Field.Kind.CODE) {
            keys.put("code." + field.codeTable(), 0);
        }
        field.lineFields().forEach(cell -> field(label, cell));
    }

    private void withRemedy(String key) {
        keys.put(key, 1);
        keys.put(key + ".remedy", 1);
    }
}
