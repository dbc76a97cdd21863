/**
 * The gate before the window: which cards are in the readers, the PIN, the first change of it, and the lock
 * when the card leaves. Whoever comes through gets the perspective of the card's role; what the last holder
 * had typed waits for that holder alone.
 */
package org.eport.workbench.login;
