/**
 * The states of an installation: what was delivered, and one folder for each change since. A state is made beside the one
 * in force and put in force by renaming one small file, so a power cut leaves the old state or the new one and nothing in
 * between.
 */
package org.eport.rollout.state;
