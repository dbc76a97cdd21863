/**
 * What is wrong with the form that is being filled in: one list for all forms, each line leading to its
 * field. Forms offer their problems as an adapter and know nothing of the list.
 */
package org.eport.workbench.problems;
