/**
 * The workbench measures itself: the real window, used once through the real gate, with the times a person would wait.
 * Beside it the barest workbench there is, started the same way, so that a slow machine is not taken for a slow
 * product. Started by the command line's bench only.
 */
package org.eport.workbench.rehearsal;
