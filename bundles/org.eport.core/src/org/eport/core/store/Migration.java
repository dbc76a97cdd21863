package org.eport.core.store;

/**
 * One step of a bundle's tables.
 *
 * @param number   1, 2, 3 … without gaps within the bundle
 * @param resource path of the SQL file in the bundle; statements end with a semicolon at the end of a line,
 *                 and {@code ${blob}} stands for the database's type for large binary values
 */
public record Migration(int number, String resource) {
}
