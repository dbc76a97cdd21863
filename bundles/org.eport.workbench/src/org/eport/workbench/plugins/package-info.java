/**
 * The page of regional plug-ins (区域插件): what is installed and offered, what a change would do, and doing it. What
 * stands on it and why a button is refused is decided without widgets; all work goes through
 * {@link org.eport.rollout.Rollout} in jobs that can be stopped.
 */
package org.eport.workbench.plugins;
