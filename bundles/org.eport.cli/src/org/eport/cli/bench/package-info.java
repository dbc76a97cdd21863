/**
 * Measures the product beside something plain in the same run: filing beside bare JDBC on the same Derby,
 * queries and verification at a million forms, start-up and heap. Prints a table and, if asked, JSON for a
 * machine.
 */
package org.eport.cli.bench;
