/** Puts the rooms of the rollout together: catalogue, trust, state, p2, inventory and record behind the one door. */
package org.eport.rollout.internal;
