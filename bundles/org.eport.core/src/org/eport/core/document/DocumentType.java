package org.eport.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eport.core.identity.Agency;

/**
 * The declaration of a document type, from which lists, forms, queries, checks and ledger entries are
 * drawn. Built once, then unchanging and thread-safe. Every persistent attribute of the entity must be a
 * declared field: what is not declared would not be in the ledger.
 */
public final class DocumentType<D extends Document> {

    /**
     * Which documents an agency sees: those whose office property lies in the charge of the officer's
     * office and whose fixed properties have these values.
     */
    public record Addressee(String officeProperty, Map<String, String> fixed) {
    }

    private final String id;
    private final Class<D> entity;
    private final List<Field> fields;
    private final List<Rule<D>> rules;
    private final Map<Agency, Addressee> addressees;
    private final String sort;
    private final boolean downward;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    private DocumentType(Builder<D> builder) {
        this.id = builder.id;
        this.entity = builder.entity;
        this.fields = List.copyOf(builder.fields);
        this.rules = List.copyOf(builder.rules);
        this.addressees = Map.copyOf(builder.addressees);
        this.sort = builder.sort;
        this.downward = builder.downward;
        for (Field field : fields) {
            if (attributes.put(field.name(), Attribute.of(entity, field)) != null) {
                throw new IllegalArgumentException(id + ": field declared twice: " + field.name());
            }
        }
        Set<String> undeclared = Attribute.persistentNames(entity);
        undeclared.removeAll(attributes.keySet());
        undeclared.removeAll(Attribute.persistentNames(Document.class));
        if (!undeclared.isEmpty()) {
            throw new IllegalArgumentException(id + ": attributes without a field: " + undeclared);
        }
    }

    /**
     * @param id subsystem, dot, document, for example {@code exportreceipt.form}; the prefix of its text
     * keys
     */
    public static <D extends Document> Builder<D> of(String id, Class<D> entity) {
        return new Builder<>(id, entity);
    }

    public String id() {
        return id;
    }

    public Class<D> entity() {
        return entity;
    }

    /** The declared fields in their order; number and owner are not among them. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<Rule<D>> rules() {
        return rules;
    }

    /** How an agency's officers are given sight of documents; an agency that is not named sees none. */
    public Optional<Addressee> addressee(Agency agency) {
        return Optional.ofNullable(addressees.get(agency));
    }

    /** The property lists are sorted by unless asked otherwise. */
    public String sort() {
        return sort;
    }

    /** Whether lists begin with the greatest unless asked otherwise. */
    public boolean downward() {
        return downward;
    }

    /** The properties a query may name: the number and every field declared queryable. */
    public Set<String> queryable() {
        Set<String> names = fields.stream().filter(Field::isQueryable).map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("number");
        return Collections.unmodifiableSet(names);
    }

    /** Key of a field's label. */
    public String labelKey(String field) {
        return id + "." + field;
    }

    public Object get(D document, String field) {
        return attribute(field).get(document);
    }

    public void set(D document, String field, Object value) {
        attribute(field).set(document, value);
    }

    /**
     * The values of all fields in their order, as the ledger writes them; see {@link Attribute#canonical}.
     */
    public Object[] snapshot(D document) {
        Object[] values = new Object[fields.size() + 1];
        values[0] = document.orgCode().isEmpty() ? null : document.orgCode();
        int i = 1;
        for (Attribute attribute : attributes.values()) {
            values[i++] = attribute.canonical(attribute.get(document));
        }
        return values;
    }

    /** The names that go with {@link #snapshot}: the owner's code first, then the fields. */
    public List<String> snapshotNames() {
        List<String> names = new ArrayList<>(fields.size() + 1);
        names.add("orgCode");
        names.addAll(attributes.keySet());
        return names;
    }

    public D create() {
        try {
            var constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(id + ": the entity needs a constructor without arguments", e);
        }
    }

    private Attribute attribute(String field) {
        Attribute attribute = attributes.get(field);
        if (attribute == null) {
            throw new IllegalArgumentException(id + " has no field " + field);
        }
        return attribute;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects a declaration. */
    public static final class Builder<D extends Document> {

        private final String id;
        private final Class<D> entity;
        private final List<Field> fields = new ArrayList<>();
        private final List<Rule<D>> rules = new ArrayList<>();
        private final Map<Agency, Addressee> addressees = new LinkedHashMap<>();
        private String sort = "number";
        private boolean downward;

        private Builder(String id, Class<D> entity) {
            this.id = id;
            this.entity = entity;
        }

        public Builder<D> fields(Field... more) {
            fields.addAll(Arrays.asList(more));
            return this;
        }

        public Builder<D> rule(Rule<D> rule) {
            rules.add(rule);
            return this;
        }

        public Builder<D> visibleTo(Agency agency, String officeProperty) {
            return visibleTo(agency, officeProperty, Map.of());
        }

        public Builder<D> visibleTo(Agency agency, String officeProperty, Map<String, String> fixed) {
            addressees.put(agency, new Addressee(officeProperty, Map.copyOf(fixed)));
            return this;
        }

        public Builder<D> sortedBy(String property) {
            this.sort = property;
            return this;
        }

        /** The greatest first, for what is read from its end. */
        public Builder<D> sortedDownBy(String property) {
            this.downward = true;
            return sortedBy(property);
        }

        public DocumentType<D> build() {
            return new DocumentType<>(this);
        }
    }
}
