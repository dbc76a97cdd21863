package org.eport.rollout;

/**
 * A key the deployment trusts.
 *
 * @param name        user id of the key
 * @param fingerprint 40 lower-case hexadecimal digits
 */
public record Signer(String name, String fingerprint) {
}
