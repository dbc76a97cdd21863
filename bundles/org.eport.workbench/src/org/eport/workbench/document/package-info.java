/**
 * A document in its tab: the sheet, the documents it refers to, what happened to it with every seal verified, its flow
 * with the present state lit, and the answer to "why can I not …?". Actions stand below, previous and next lead
 * through the list it was opened from.
 */
package org.eport.workbench.document;
