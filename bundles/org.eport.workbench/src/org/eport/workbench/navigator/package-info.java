/**
 * The way in: every installed subsystem with its functions, as far as this card can ever have them, grey with the
 * reason where a right is missing. Filtered by typing; Enter opens.
 */
package org.eport.workbench.navigator;
