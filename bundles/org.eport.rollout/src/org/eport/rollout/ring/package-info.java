/**
 * Which branch is offered which version when: the rings of a signed rollout file, the health reports data
 * branches sign after they started with a version, and the self-test those reports tell of. A version that
 * fails at one branch reaches no further one.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.rollout.ring;
