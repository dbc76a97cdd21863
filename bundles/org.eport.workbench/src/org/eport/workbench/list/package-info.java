/**
 * Lists (列表): a table over any number of documents that reads only the pages in sight, ticks that survive
 * sorting and scrolling, and the actions of the flow under it. Everything is drawn from the type's
 * declaration.
 */
package org.eport.workbench.list;
