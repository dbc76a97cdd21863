package org.eport.rollout;

import java.util.List;
import java.util.Map;

/**
 * What there is: every plug-in once, by name.
 *
 * @param unread sites that could not be read or were refused, with the reason
 */
public record Overview(List<Standing> plugins, Map<Site, RolloutException> unread) {

    public Overview {
        plugins = List.copyOf(plugins);
        unread = Map.copyOf(unread);
    }
}
