/**
 * Where the workbench begins: one window, the workplace of its instance folder, and {@link
 * org.eport.workbench.Workstation}, which every screen gets from its site. Screens stand in packages of their own
 * and know each other only through it and through the inputs of editors.
 */
package org.eport.workbench;
