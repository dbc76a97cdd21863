package org.eport.rollout;

/**
 * A key the deployment trusts.
 *
 * @param name        user id of the key
 * @param fingerprint 40 lower-case hexadecimal digits
 */
public record Signer(String name, String fingerprint) {

    /** As an entry of the ledger keeps it. */
    public String write() {
        return name + " " + fingerprint;
    }

    /** Reads it again; a name without a fingerprint, where a long entry was cut. */
    public static Signer read(String text) {
        int end = text.lastIndexOf(' ');
        return end > 0 && text.substring(end + 1).matches("[0-9a-f]{40}")
                ? new Signer(text.substring(0, end), text.substring(end + 1)) : new Signer(text, "");
    }
}
