/**
 * Rows and ledger in one database: EclipseLink over JDBC on embedded Derby, with numbered migrations per
 * bundle. What is exported only reads, and reads within the sight of a session; the writing side is
 * internal and belongs to the desk, so that nothing can be changed around it.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.store;
