package org.eport.core.store;

import java.util.List;

import org.eport.core.document.DocumentType;

/**
 * What a bundle keeps in the store.
 *
 * @param bundle   symbolic name; owner of its migrations for ever
 * @param loader   finds its entities and migrations
 * @param entities JPA classes besides the entities of the types: embeddables, mapped superclasses
 */
public record Contribution(String bundle, ClassLoader loader, List<DocumentType<?>> types,
        List<Class<?>> entities, List<Migration> migrations) {

    public Contribution {
        types = List.copyOf(types);
        entities = List.copyOf(entities);
        migrations = List.copyOf(migrations);
    }
}
