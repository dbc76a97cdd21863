package org.eport.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eport.core.document.Violation;
import org.eport.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is told what is wrong. */
class ShownTest {

    @ParameterizedTest
    @CsvSource({
        // rule, attempted, touched, typing, told
        "FIELD-REQUIRED,false,false,false,false", "FIELD-REQUIRED,false,true,false,false",
        "FIELD-REQUIRED,true,false,false,true", "FIELD-LENGTH,false,true,true,true",
        "FIELD-DATE,false,true,true,false", "FIELD-DATE,false,true,false,true",
                "R-FX-01,false,true,true,false",
        "R-FX-01,true,false,false,true", "FIELD-CODE,false,false,false,false"})
    void told(String rule, boolean attempted, boolean touched, boolean typing, boolean told) {
        Violation violation = new Violation(rule, "x", Message.of("k"), Message.of("k"));
        assertEquals(told, Shown.now(violation, attempted, touched, typing));
    }

    @Test
    void theFieldOfAPlace() {
        assertEquals("goods", Shown.field("goods[2].hsCode"));
        assertEquals("copies", Shown.field("copies"));
        assertEquals("", Shown.field(""));
    }
}
