package org.eport.workbench.output;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPart;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.ledger.DocumentHistory;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.DocumentInput;

/** Shows the active document or list as it will be printed; in that preview it prints. */
public final class PrintHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        OutputContext.of(event).ifPresent(context -> {
            if (context.part() instanceof PreviewEditor preview) {
                preview.print();
            } else {
                input(context).ifPresent(input -> PreviewEditor.open(context.window().getActivePage(), input));
            }
        });
        return null;
    }

    private static Optional<PreviewInput> input(OutputContext context) {
        Workstation station = context.station();
        return OutputContext.document(context.part()).map(document -> new PreviewInput(
                station.say("workbench.print.documentTitle", station.say(document.type() + ".name"), document.number()),
                monitor -> document(station, document)))
                .or(() -> OutputContext.table(context.part()).map(source -> new PreviewInput(source.title(),
                        monitor -> list(station, source, monitor))));
    }

    private static byte[] list(Workstation station, TableSource source, IProgressMonitor monitor) throws IOException {
        return new ListPdf(station).write(source, monitor);
    }

    private static byte[] document(Workstation station, DocumentInput input) throws IOException {
        return document(station, station.workplace().flow(input.type()).orElseThrow().type(), input.number());
    }

    private static <D extends Document> byte[] document(Workstation station, DocumentType<D> type, String number)
            throws IOException {
        D document = station.workplace().records().get(station.session(), type, number).orElseThrow(() ->
                new RefusedException(Refusal.of(Refusal.Kind.INVALID, "desk.notFound", number)));
        DocumentHistory history = station.workplace().records().history(station.session(), type, number,
                station.workplace().trust()).orElseThrow();
        return new DocumentPdf(station).write(type, document, history);
    }

    @Override
    public void setEnabled(Object evaluation) {
        setBaseEnabled(OutputContext.part(evaluation).filter(PrintHandler::printable).isPresent());
    }

    private static boolean printable(IWorkbenchPart part) {
        return part instanceof PreviewEditor || OutputContext.document(part).isPresent()
                || OutputContext.table(part).isPresent();
    }
}
