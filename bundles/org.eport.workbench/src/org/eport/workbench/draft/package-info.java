/**
 * What is typed and not yet sent: every edit goes to a journal of the card's holder within moments, so that a
 * power cut, a pulled card or a closed tab loses nothing. The pure part (journal, list) knows no widgets; the
 * view lists what waits to be finished.
 */
package org.eport.workbench.draft;
