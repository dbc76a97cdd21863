/**
 * What a holder may set: language, theme, size of letters, density, whether the layout is kept. Personal
 * settings stand in the holder's own folder and come into force at login; the language belongs to the
 * instance.
 */
package org.eport.workbench.preferences;
