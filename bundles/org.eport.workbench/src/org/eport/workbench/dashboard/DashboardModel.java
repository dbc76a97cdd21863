package org.eport.workbench.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.document.Field;
import org.eport.core.document.Field.Kind;
import org.eport.core.flow.Flow;

/** Decides from the declaration of a document type which charts say something about it. */
public final class DashboardModel {

    /** What one chart shows. */
    public sealed interface Chart permits States, Days, Top {
    }

    /** How many documents are in each state, stacked by the month of a day when there is one. */
    public record States(Field axis, Optional<Field> by) implements Chart {
    }

    /** How many documents have each of these days or moments on each of the last days. */
    public record Days(List<Field> fields) implements Chart {

        public Days {
            fields = List.copyOf(fields);
        }
    }

    /** Which codes occur most. */
    public record Top(Field field) implements Chart {
    }

    private DashboardModel() {
    }

    /** Charts of a document type, the most telling first; none where nothing can be counted. */
    public static List<Chart> charts(Flow<?> flow) {
        List<Field> queryable = flow.type().fields().stream().filter(Field::isQueryable).toList();
        List<Field> days = queryable.stream().filter(field -> field.kind() == Kind.DATE || field.kind() == Kind.TIME)
                .toList();
        Optional<Field> birth = days.stream().filter(Field::isRequired).findFirst()
                .or(() -> days.stream().filter(field -> field.kind() == Kind.DATE).findFirst())
                .or(() -> days.stream().findFirst());
        List<Chart> charts = new ArrayList<>();
        flow.axes().stream().filter(Field::isQueryable).filter(axis -> axis.statusValues().size() > 1)
                .forEach(axis -> charts.add(new States(axis, birth)));
        if (!days.isEmpty()) {
            charts.add(new Days(days));
        }
        queryable.stream().filter(field -> field.kind() == Kind.CODE).forEach(field -> charts.add(new Top(field)));
        return charts;
    }
}
