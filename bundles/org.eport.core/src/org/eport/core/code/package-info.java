/**
 * Code tables as versioned data with effective dates, looked up by code, by part of a name or by pinyin
 * initials, and the check-digit algorithms of the national numbers. Tables are read from CSV files that
 * travel in bundles; a regional bundle adds or replaces rows of a table by naming it again.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.code;
