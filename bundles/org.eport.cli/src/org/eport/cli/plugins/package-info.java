/**
 * The commands about plug-ins, for the scripts of a data branch: what there is, what a change would do, and the change
 * itself. They decide nothing: {@link org.eport.rollout.Rollout} does, for the workbench as for them. What they say to
 * machines has keys that stay as they are.
 */
package org.eport.cli.plugins;
