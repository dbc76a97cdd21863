/**
 * The task list (我的待办): what waits for this card, by function, oldest first, since when. Follows from the functions
 * a subsystem declares as expected of somebody; nothing is kept.
 */
package org.eport.workbench.task;
