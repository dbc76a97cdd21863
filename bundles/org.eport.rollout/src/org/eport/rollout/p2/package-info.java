/**
 * Eclipse p2 as the resolver and installer of one state: it plans on a copy of the profile, gets every artifact from a
 * folder in which all of them were checked before, and writes the bundle list of the new state. Nothing of it runs in
 * the profile of the program that is working.
 */
package org.eport.rollout.p2;
