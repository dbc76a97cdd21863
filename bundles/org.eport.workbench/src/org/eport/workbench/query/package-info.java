/**
 * Asking for documents: what a person types becomes conditions (条件), which are shown in words, kept under a
 * name for each card, and given to whoever shows the answer. The bar above a list is made here.
 */
package org.eport.workbench.query;
