package org.eport.rollout.catalogue;

import org.eport.rollout.Signer;
import org.eport.rollout.Site;

/** A catalogue that was found good: signed by somebody trusted, not run out, not older than one seen before. */
public record Published(Site site, Catalogue catalogue, Signer signer) {
}
