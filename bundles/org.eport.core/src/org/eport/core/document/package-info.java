/**
 * What a document is: its type names fields, lines, queryable properties, rules and who may see it; the
 * entity is a plain JPA class. Field checks (mandatory, length, type, code, format) follow from the
 * declaration, so a subsystem writes none. Knows no state machine and no store.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.document;
