/**
 * One report that helps whoever repairs things and gives nobody away: versions, machine, store, readers, and
 * the end of the log with names and numbers blotted out. The holder sees all of it before it is saved.
 */
package org.eport.workbench.diagnostics;
