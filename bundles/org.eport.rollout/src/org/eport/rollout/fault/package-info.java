/**
 * What Java, the disk, the network and p2 report, said again in sentences for an officer: what is the matter and
 * what to do. The report itself is the cause of the {@link org.eport.rollout.RolloutException} and goes to the log.
 */
package org.eport.rollout.fault;
