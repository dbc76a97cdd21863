package org.eport.rollout.p2;

import java.nio.file.Path;

import org.eport.rollout.Site;

/**
 * A site whose metadata was fetched and found to be what its catalogue says.
 *
 * @param folder holds {@code content.jar} and {@code artifacts.jar}; artifacts are fetched into it
 */
public record Source(Site site, Path folder) {
}
