/**
 * Which keys this installation trusts and what they signed. OpenPGP detached signatures, made and checked with Bouncy
 * Castle; a signature counts for exactly the bytes it was made over and for nothing else.
 */
package org.eport.rollout.trust;
