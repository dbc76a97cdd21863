/**
 * The help texts of the bundle's folders {@code html} and {@code nl}, read without a browser: the parts of a
 * page, its sections, and a search that understands Chinese words. Knows neither SWT nor where the pages come
 * from.
 */
package org.eport.help;
