/**
 * The page a card is greeted with: who sits here, what that person does first, and the ways to functions and
 * help. Shown by itself once for each card; {@link org.eport.workbench.welcome.FirstWelcome} remembers it.
 */
package org.eport.workbench.welcome;
