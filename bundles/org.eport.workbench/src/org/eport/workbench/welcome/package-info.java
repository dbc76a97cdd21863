/**
 * The page a card is greeted with at its first login: who sits here, what that person does first, and the
 * ways to functions and help. Opened by the command {@code org.eport.workbench.welcome}.
 */
package org.eport.workbench.welcome;
