/**
 * Regional plug-ins (区域插件) from a signed site to the running workbench: what there is, what an installation would
 * change, installing, updating, removing and going back, each an entry in the ledger. Nothing of it has a screen;
 * workbench and command line both go through {@link org.eport.rollout.Rollout}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.rollout;
