/**
 * Forms drawn from a declaration: fields that are checked while they are typed into, codes found by a
 * fragment, tables of lines, the read-only sheet of a document, and the page on which a new document is made.
 * Everything is reached with the keyboard.
 */
package org.eport.workbench.form;
