/**
 * The page of a range (起始号 + 份数 → 终止号, domain facts 2.4): a run of numbers is looked up page by page, what is
 * possible is ticked, and the action is taken on all that is ticked, on whichever page it stands.
 */
package org.eport.workbench.batch;
