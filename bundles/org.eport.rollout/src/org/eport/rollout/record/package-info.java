/**
 * Who changed the plug-ins when, and what was refused: documents of a subsystem of its own, so that desk, ledger, lists and
 * proofs serve them like all others.
 */
package org.eport.rollout.record;
