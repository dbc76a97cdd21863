package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Columns stay in line whatever language stands in them. */
class TableTest {

    @Test
    void chineseCharactersCountTwo() {
        assertEquals(4, Table.width("核销"));
        assertEquals(5, Table.width("A核销"));
        assertEquals(2, Table.width("："));
        assertEquals(2, Table.width("√×"));
    }

    @Test
    void columnsStayInLine() {
        List<String> lines = new Table(List.of("核销单号", "n")).row(List.of("81N121401", "x"))
                .row(List.of("备案口岸", "y")).lines("> ");
        assertEquals(List.of("> 核销单号   n", "> ---------  -", "> 81N121401  x", "> 备案口岸   y"), lines);
    }
}
