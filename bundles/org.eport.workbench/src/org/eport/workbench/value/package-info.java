/**
 * Values in words: how a field of a document is written for people, and how what people type becomes the text
 * the desk takes. Lists, forms, export and print share it, so that a date looks the same everywhere. Knows no
 * widgets.
 */
package org.eport.workbench.value;
