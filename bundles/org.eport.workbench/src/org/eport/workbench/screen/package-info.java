/**
 * What can be opened: a function of a subsystem, a document, a draft. Inputs of editors and the one place that opens
 * them, so that a list, the navigator and a receipt lead to the same tab and no screen knows another.
 */
package org.eport.workbench.screen;
