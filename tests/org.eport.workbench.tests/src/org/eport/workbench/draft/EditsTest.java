package org.eport.workbench.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The journal is told as little as will do. */
class EditsTest {

    @Test
    void givenOneFieldChangedThenOnlyThatOneIsTold() {
        assertEquals(Map.of("b", "3"), Edits.between(Map.of("a", "1", "b", "2"), Map.of("a", "1", "b", "3")));
    }

    @Test
    void givenAFieldEmptiedThenItIsToldAsEmpty() {
        assertEquals(Map.of("a", ""), Edits.between(Map.of("a", "1"), Map.of()));
    }

    @Test
    void givenACellChangedThenItsPlaceIsTold() {
        assertEquals(Map.of("goods[2].name", "丝", "goods[1].price", ""),
                Edits.between(Map.of("goods", List.of(Map.of("name", "茶", "price", "1"), Map.of())),
                        Map.of("goods", List.of(Map.of("name", "茶"), Map.of("name", "丝")))));
    }

    @Test
    void givenALineCameThenAllLinesAreTold() {
        List<Map<String, String>> lines = List.of(Map.of("name", "茶"), Map.of("name", "丝"));
        assertEquals(Map.of("goods", lines), Edits.between(Map.of("goods", List.of(Map.of("name", "茶"))),
                Map.of("goods", lines)));
    }
}
