/** Uses the real window as officers and operators do, with evaluation cards on a store of its own. */
package org.eport.workbench.ui;
