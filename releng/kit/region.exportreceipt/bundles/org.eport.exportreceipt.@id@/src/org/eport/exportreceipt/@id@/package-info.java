/**
 * Export receipt in @name_en@ (@name_zh@):
 * the customs offices, parameters and one rule of the data branch. Everything else is the subsystem's.
 */
package org.eport.exportreceipt.@id@;
