/**
 * The help as it is seen: contents, search and topics in one book, which stands as a view beside the work or,
 * where a dialog or the gate holds the screen, in a window of its own. Drawn with the platform's text widget,
 * so that no native browser has to be installed on the desk.
 */
package org.eport.workbench.help;
