/**
 * What a set of plug-ins can do, told by the set itself: it is started in a process of its own, without a window, a card or a
 * store, and lists its functions, document types, rules, code tables and parameters. Two such lists make a preview.
 */
package org.eport.rollout.inventory;
