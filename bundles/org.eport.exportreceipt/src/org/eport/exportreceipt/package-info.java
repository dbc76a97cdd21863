/**
 * Export receipt (出口收汇): the electronic ledger of verification forms, from application to verification, and
 * of the export declarations they are used with (domain facts 4.1). Documents, flows, rules, queries,
 * diagnosis and the import of declarations; no screen.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.exportreceipt;
