package org.eport.workbench.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Flow;
import org.eport.workbench.dashboard.DashboardModel.Chart;
import org.eport.workbench.dashboard.DashboardModel.Days;
import org.eport.workbench.dashboard.DashboardModel.States;
import org.eport.workbench.dashboard.DashboardModel.Top;
import org.eport.workbench.output.Sample;
import org.junit.jupiter.api.Test;

/** Which charts follow from a declaration. */
class DashboardModelTest {

    /** Has a state and a day nobody can ask for. */
    static final class Plain extends Document {

        private Step step;
        private String day;
    }

    enum Step { ONE, TWO }

    /** Has nothing to count. */
    static final class Bare extends Document {

        private String name;
    }

    private static List<Chart> of(DocumentType<?> type) {
        return DashboardModel.charts(Flow.of(type).build());
    }

    @Test
    void givenStatesDaysAndCodesThenThereIsAChartForEachInThisOrder() {
        List<Chart> charts = DashboardModel.charts(Sample.FLOW);

        assertEquals(List.of(States.class, Days.class, Top.class), charts.stream().map(Object::getClass).toList());
        assertEquals("state", ((States) charts.get(0)).axis().name());
        assertEquals(Optional.of("issueDate"), ((States) charts.get(0)).by().map(Field::name));
        assertEquals(List.of("issueDate", "filedAt"), ((Days) charts.get(1)).fields().stream().map(Field::name).toList());
        assertEquals("port", ((Top) charts.get(2)).field().name());
    }

    @Test
    void givenADayNobodyCanAskForThenStatesStandWithoutMonths() {
        List<Chart> charts = of(DocumentType.of("sample.plain", Plain.class)
                .fields(Field.status("step", Step.class), Field.date("day")).build());

        assertEquals(1, charts.size());
        assertTrue(((States) charts.get(0)).by().isEmpty());
    }

    @Test
    void givenNothingToCountThenThereIsNoChart() {
        assertEquals(List.of(), of(DocumentType.of("sample.bare", Bare.class).fields(Field.text("name", 20)).build()));
    }
}
