package org.eport.rollout;

/**
 * A plug-in at one version, as people know it. Underneath it is one p2 feature.
 *
 * @param id      of the feature, for example {@code org.eport.exportreceipt.shenzhen.feature}
 * @param version with its qualifier, for example {@code 1.0.0.202611241500}
 * @param size    bytes of everything the feature names itself
 */
public record Plugin(String id, String version, Words name, Words description, Words provider, long size) {
}
