package org.eport.help;

/**
 * A place the search has found.
 *
 * @param href    of the section, with its anchor
 * @param title   of the section
 * @param page    title of the page it stands in
 * @param excerpt the words around the first place, one line
 */
public record Hit(String href, String title, String page, String excerpt) {
}
