/**
 * What whoever ships plug-ins does to a p2 repository after the build: describe it in a catalogue and sign that. Runs
 * without OSGi too, because the build itself uses it.
 */
package org.eport.rollout.publish;
