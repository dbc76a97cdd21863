package org.eport.exportreceipt.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.store.Query;
import org.eport.exportreceipt.CustomsStatus;
import org.eport.exportreceipt.VerificationForm;

/**
 * Works until it is killed: files forms at a port, asks to cancel and confirms, over and over, in batches of
 * many sizes. Says what was accepted, one line a document, as soon as the desk has said so.
 */
final class Filer {

    private static final int[] BATCHES = {1, 20, 3, 150, 1, 60};

    private final Office office;
    /** What can be done with each form next. */
    private final Map<String, String> next = new TreeMap<>();
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    private Filer(Office office) {
        this.office = office;
        office.workplace().records().find(office.as("operator1"), Query.of(office.type(Office.FORM))
                .page(0, 10_000))
                .rows().forEach(form -> next.put(form.number(), actionFor((VerificationForm) form)));
    }

    /** @param arguments the instance folder */
    public static void main(String[] arguments) throws IOException {
        Filer filer = new Filer(Office.open(Path.of(arguments[0])));
        while (true) {
            filer.once();
        }
    }

    private static String actionFor(VerificationForm form) {
        if (form.customsStatus() == CustomsStatus.UNFILE_PENDING) {
            return "confirmCancellation";
        }
        return form.filingPort().isPresent() ? "cancelFiling" : "fileAtPort";
    }

    private static String after(String action) {
        return switch (action) {
            case "fileAtPort" -> "cancelFiling";
            case "cancelFiling" -> "confirmCancellation";
            default -> "fileAtPort";
        };
    }

    /** Every form one step further; the officer, whose card is slow to unlock, comes last. */
    private void once() throws IOException {
        Map<String, List<String>> byAction = new TreeMap<>(Comparator.<String,
                Boolean>comparing("confirmCancellation"::equals)
                .thenComparing(Comparator.naturalOrder()));
        next.forEach((form, action) -> byAction.computeIfAbsent(action, one -> new ArrayList<>()).add(form));
        int batch = 0;
        for (Map.Entry<String, List<String>> one : byAction.entrySet()) {
            List<String> forms = one.getValue();
            for (int from = 0; from < forms.size();) {
                int to = Math.min(from + BATCHES[batch++ % BATCHES.length], forms.size());
                take(one.getKey(), forms.subList(from, to));
                from = to;
            }
        }
    }

    private void take(String action, List<String> forms) throws IOException {
        String role = "confirmCancellation".equals(action) ? "customs5700" : "operator1";
        Map<String, String> input = "fileAtPort".equals(action) ? Map.of("port", "5700") : Map.of();
        List<Outcome> outcomes = office.workplace().desk().performAll(office.as(role),
                new Request(Office.FORM, action, forms, input), Progress.NONE);
        StringBuilder said = new StringBuilder();
        for (Outcome outcome : outcomes) {
            if (!(outcome instanceof Outcome.Accepted accepted)) {
                throw new IllegalStateException("refused: " + outcome);
            }
            next.put(outcome.number(), after(action));
            said.append(outcome.number()).append(' ').append(accepted.receipt()).append(' ').append(action)
                    .append('\n');
        }
        out.write(said.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
