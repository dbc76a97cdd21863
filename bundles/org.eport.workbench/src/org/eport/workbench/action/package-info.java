/**
 * From a button to the desk and back: which actions the flow offers for what is ticked, why one is grey, the one
 * confirmation, the running batch that can be stopped, and what became of each document.
 */
package org.eport.workbench.action;
