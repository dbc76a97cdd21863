package org.eport.workbench.plugins;

import static org.eport.workbench.plugins.Samples.available;
import static org.eport.workbench.plugins.Samples.base;
import static org.eport.workbench.plugins.Samples.held;
import static org.eport.workbench.plugins.Samples.installed;
import static org.eport.workbench.plugins.Samples.overview;
import static org.eport.workbench.plugins.Samples.plugin;
import static org.eport.workbench.plugins.Samples.updatable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eport.workbench.plugins.PluginList.Filter;
import org.eport.workbench.plugins.PluginRow.State;
import org.junit.jupiter.api.Test;

/** What stands in the table, in which order, and in which of its parts. */
class PluginListTest {

    private final PluginList list = PluginList.of(overview(base(plugin("base", "1.0.0")),
            installed(plugin("port", "1.0.0", "口岸", "Port")), installed(plugin("hours", "1.0.0", "办公", "Hours")),
            available(plugin("road", "2.0.0", "公路", "Road")), held(plugin("ship", "1.0.0")),
            updatable(plugin("zhuhai", "1.0.0"), plugin("zhuhai", "1.1.0"))), Locale.ENGLISH);

    private static List<String> ids(List<PluginRow> rows) {
        return rows.stream().map(PluginRow::id).toList();
    }

    @Test
    void whatCanBeActedOnStandsAboveWhatCannotAndNamesAreInOrder() {
        assertEquals(List.of("zhuhai", "ship", "road", "hours", "port", "base"), ids(list.shown(Filter.ALL, "")));
    }

    @Test
    void namesAreOrderedInTheReadersLanguage() {
        PluginList chinese = PluginList.of(overview(installed(plugin("a", "1.0.0", "中山", "A")),
                installed(plugin("b", "1.0.0", "北海", "B"))), Locale.SIMPLIFIED_CHINESE);
        assertEquals(List.of("b", "a"), ids(chinese.shown(Filter.ALL, "")));
    }

    @Test
    void filtersShowTheirPartAndCountIt() {
        assertEquals(List.of("zhuhai", "ship", "hours", "port", "base"), ids(list.shown(Filter.INSTALLED, "")));
        assertEquals(List.of("road"), ids(list.shown(Filter.AVAILABLE, "")));
        assertEquals(List.of("zhuhai"), ids(list.shown(Filter.UPDATES, "")));
        assertEquals(List.of(6L, 5L, 1L, 1L), List.of(Filter.values()).stream().map(list::count).toList());
    }

    @Test
    void typingFindsPartsOfNameProviderAndId() {
        assertEquals(List.of("hours"), ids(list.shown(Filter.ALL, " HOUR ")));
        assertEquals(6, list.shown(Filter.ALL, "shenzhen").size());
        assertEquals(List.of("zhuhai"), ids(list.shown(Filter.ALL, "zhu")));
        assertTrue(list.shown(Filter.AVAILABLE, "zhu").isEmpty());
    }

    @Test
    void statesAreThoseOfTheOffice() {
        assertEquals(List.of(State.UPDATE, State.HELD, State.AVAILABLE, State.INSTALLED, State.INSTALLED,
                State.PRODUCT), list.shown(Filter.ALL, "").stream().map(PluginRow::state).toList());
        assertEquals(List.of(Samples.WAITS), list.find("ship").orElseThrow().stateText().args());
    }

    @Test
    void versionsOfAnUpdateStandSideBySide() {
        PluginRow row = list.find("zhuhai").orElseThrow();
        assertEquals("1.0.0", row.installedVersion());
        assertEquals("1.1.0", row.newVersion());
        assertEquals("", list.find("port").orElseThrow().newVersion());
        assertEquals("", list.find("road").orElseThrow().installedVersion());
        assertEquals("2.0.0", list.find("road").orElseThrow().newVersion());
    }
}
