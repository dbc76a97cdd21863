package org.eport.rollout.p2;

import java.security.cert.Certificate;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eport.rollout.trust.TrustedKeys;

/** What p2 is answered when it asks whom to trust: the deployment's keys, nobody else, and nothing unsigned. */
final class OnlyTrusted extends UIServices {

    private final TrustedKeys keys;

    OnlyTrusted(TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrusted, String[] unsigned) {
        return new TrustInfo(List.of(), List.of(), false, false);
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrusted, Collection<PGPPublicKey> untrustedKeys,
            String[] unsigned) {
        return new TrustInfo(List.of(), untrustedKeys.stream().filter(keys::trusts).toList(), false, false);
    }
}
