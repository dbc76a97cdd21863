/**
 * The workbench played by itself: the real window, used once through the real gate, with the times a person would wait,
 * or with a list of all it offers. Beside it the barest workbench there is, started the same way, so that a slow machine
 * is not taken for a slow product. Started by the bench and by tests only.
 */
package org.eport.workbench.rehearsal;
