package org.eport.help;

/**
 * A stretch of text that looks the same throughout.
 *
 * @param href what it leads to, as written in the page; empty: nothing
 */
public record Run(String text, boolean bold, boolean code, String href) {

    public boolean link() {
        return !href.isEmpty();
    }
}
