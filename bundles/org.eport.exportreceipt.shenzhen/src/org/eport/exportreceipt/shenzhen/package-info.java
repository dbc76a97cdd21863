/**
 * Export receipt as the Shenzhen data branch wants it: its customs offices, its parameters of filing at a port and one
 * rule of its own. Everything else is the subsystem's.
 */
package org.eport.exportreceipt.shenzhen;
