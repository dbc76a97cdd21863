/**
 * What a site offers, signed as a whole: p2's own metadata is not signed, so without a signed catalogue a site could be
 * put together anew from old, well signed parts. The catalogue fixes the metadata by digest, and says until when it holds.
 */
package org.eport.rollout.catalogue;
