/**
 * The seat of each card: its window, its open pages and the arrangement of its views, kept in the holder's
 * own folder and brought back at the next login. What cannot be read is left out; a login never fails because
 * of it.
 */
package org.eport.workbench.seat;
