/**
 * What the desk has answered (回执): one row for each document of each request of this holder since login, accepted with
 * its receipt number or refused with its reason; what was refused can be tried again as one request.
 */
package org.eport.workbench.receipt;
