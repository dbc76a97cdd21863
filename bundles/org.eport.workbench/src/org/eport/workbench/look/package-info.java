/**
 * How everything looks: named colours for light and dark, icons that stay sharp, the size of letters and
 * rows. Screens ask here and hard-code nothing, so that one change of theme changes them all.
 */
package org.eport.workbench.look;
