/**
 * The overview (工作概览): what waits for the holder, and how the documents in sight stand and come in, as charts and as
 * tables. Which charts there are follows from the declarations of the document types, so a new subsystem has its own.
 */
package org.eport.workbench.dashboard;
