/**
 * The line at the foot of the window: whose card it is and how long it is good, the store, what waits, and
 * whether the ledger was found sound. Nothing here holds anything of a holder once another has logged in.
 */
package org.eport.workbench.status;
