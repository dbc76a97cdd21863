package org.eport.workbench.output;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eport.workbench.Workstation;
import org.eport.workbench.output.TableFile.Written;

/** Exports what the active list shows; grey where no list is active. */
public abstract class ExportHandler extends AbstractHandler {

    private final String kindKey;

    ExportHandler(String kindKey) {
        this.kindKey = kindKey;
    }

    abstract TableFile file(Workstation station);

    @Override
    public Object execute(ExecutionEvent event) {
        OutputContext.of(event).ifPresent(context -> OutputContext.table(context.part())
                .ifPresent(source -> export(context, source)));
        return null;
    }

    private void export(OutputContext context, TableSource source) {
        Workstation station = context.station();
        TableFile kind = file(station);
        context.choose(source.title() + " " + station.today(), kind.extension(), station.say(kindKey)).ifPresent(target ->
                new Saving(station, context.window(), target,
                        monitor -> told(station, kind.write(source, target, monitor))).schedule());
    }

    private static String told(Workstation station, Written written) {
        return written.sheets() == 1 ? station.say("workbench.export.done", written.file(), written.rows())
                : station.say("workbench.export.doneSheets", written.file(), written.rows(), written.sheets());
    }

    @Override
    public void setEnabled(Object evaluation) {
        setBaseEnabled(OutputContext.part(evaluation).flatMap(OutputContext::table).isPresent());
    }

    /** As a workbook. */
    public static final class Excel extends ExportHandler {

        public Excel() {
            super("workbench.export.kind.xlsx");
        }

        @Override
        TableFile file(Workstation station) {
            return new XlsxFile(station);
        }
    }

    /** As text. */
    public static final class Csv extends ExportHandler {

        public Csv() {
            super("workbench.export.kind.csv");
        }

        @Override
        TableFile file(Workstation station) {
            return new CsvFile(station);
        }
    }
}
