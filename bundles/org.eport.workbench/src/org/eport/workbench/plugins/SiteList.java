package org.eport.workbench.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.rollout.Site;

/** The sites of this installation while they are edited. Unchanging: each edit gives another list. */
record SiteList(List<Site> sites) {

    /** Addresses typed earlier that are still offered. */
    private static final int REMEMBERED = 12;

    SiteList {
        sites = List.copyOf(sites);
    }

    /** At the end, once. */
    SiteList with(Site site) {
        if (sites.contains(site)) {
            return this;
        }
        List<Site> more = new ArrayList<>(sites);
        more.add(site);
        return new SiteList(more);
    }

    SiteList without(int index) {
        List<Site> fewer = new ArrayList<>(sites);
        fewer.remove(index);
        return new SiteList(fewer);
    }

    /** One place up (-1) or down (1); the same when it is there already. */
    SiteList moved(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= sites.size()) {
            return this;
        }
        List<Site> turned = new ArrayList<>(sites);
        turned.add(to, turned.remove(index));
        return new SiteList(turned);
    }

    /** What the address field offers: the latest first, each once. */
    static List<String> history(List<String> earlier, String typed) {
        List<String> latest = new ArrayList<>(earlier);
        latest.remove(typed);
        latest.add(0, typed);
        return List.copyOf(latest.subList(0, Math.min(REMEMBERED, latest.size())));
    }
}
