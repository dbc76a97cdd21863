package org.eport.workbench.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eport.rollout.Site;
import org.junit.jupiter.api.Test;

/** Editing the sites, and the addresses that are offered again. */
class SiteListTest {

    private final Site one = new Site(URI.create("https://one.example/"));
    private final Site two = new Site(URI.create("https://two.example/"));
    private final SiteList list = new SiteList(List.of(one));

    @Test
    void aSiteIsAddedAtTheEndAndOnce() {
        assertEquals(List.of(one, two), list.with(two).sites());
        assertSame(list, list.with(one));
    }

    @Test
    void sitesMoveWithinTheirList() {
        SiteList both = list.with(two);
        assertEquals(List.of(two, one), both.moved(1, -1).sites());
        assertEquals(List.of(two, one), both.moved(0, 1).sites());
        assertSame(both, both.moved(0, -1));
        assertSame(both, both.moved(1, 1));
    }

    @Test
    void aSiteIsRemoved() {
        assertEquals(List.of(two), list.with(two).without(0).sites());
    }

    @Test
    void theLatestAddressIsOfferedFirstAndOldOnesGo() {
        assertEquals(List.of("b", "a"), SiteList.history(List.of("a", "b"), "b"));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many = new ArrayList<>(SiteList.history(many, "address " + i));
        }
        assertEquals(12, many.size());
        assertEquals("address 19", many.get(0));
    }
}
