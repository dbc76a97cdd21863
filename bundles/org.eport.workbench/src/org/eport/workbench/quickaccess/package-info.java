/**
 * What Ctrl+3 finds besides the platform's own: every function this card may enter, and documents by the beginning of
 * their number.
 */
package org.eport.workbench.quickaccess;
