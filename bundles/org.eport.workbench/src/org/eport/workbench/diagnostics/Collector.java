package org.eport.workbench.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardReader;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.ledger.LedgerSource;
import org.eport.workbench.Workstation;
import org.eport.workbench.diagnostics.Report.Part;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Puts the report together. Reads store, cards and log, so it is called from a job. In English: it is for
 * those who repair.
 */
final class Collector {

    private static final int LOG_BYTES = 200_000;
    private static final int LOG_LINES = 400;

    private final Workstation station;
    private final String screen;

    /** @param screen what the UI thread knows about the display */
    Collector(Workstation station, String screen) {
        this.station = station;
        this.screen = screen;
    }

    Report collect() {
        Redaction redaction = new Redaction(names(), System.getProperty("user.home", ""));
        return new Report(List.of(new Part("product.txt", product()),
                new Part("machine.txt", machine(redaction)),
                new Part("store.txt", redaction.clean(store())),
                new Part("cards.txt", redaction.clean(cards())),
                new Part("log.txt", redaction.clean(log()))));
    }

    /** Names that can stand in the log: of whoever works here and of the cards in the readers. */
    private TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        station.present().map(Session::holder).ifPresent(holder -> add(names, holder));
        for (CardReader reader : station.workplace().readers()) {
            for (Card card : reader.cards()) {
                try {
                    add(names, station.workplace().trust().read(card.certificate()));
                } catch (CardException | IdentityException unreadable) {
                    continue; // no name to blot out
                }
            }
        }
        return names;
    }

    private static void add(TreeSet<String> names, Holder holder) {
        names.add(holder.name());
        names.add(holder.organisationName());
    }

    private static String product() {
        Bundle[] bundles = FrameworkUtil.getBundle(Collector.class).getBundleContext().getBundles();
        return "E-port Workbench " + FrameworkUtil.getBundle(Collector.class).getVersion() + "\n\n"
                + Arrays.stream(bundles).map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion()
                        + (bundle.getState() < Bundle.RESOLVED ? " NOT RESOLVED" : ""))
                        .sorted().collect(Collectors.joining("\n")) + "\n";
    }

    private String machine(Redaction redaction) {
        StringBuilder text = new StringBuilder();
        for (String property : List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version",
                "os.arch", "file.encoding", "sun.jnu.encoding", "osgi.nl",
                "org.eclipse.swt.internal.gtk.version")) {
            text.append(property).append(": ").append(System.getProperty(property, "")).append('\n');
        }
        Runtime runtime = Runtime.getRuntime();
        text.append("locale: ").append(station.locale()).append("\nzone: ").append(ZoneId.systemDefault())
                .append("\nprocessors: ").append(runtime.availableProcessors())
                .append("\nmemory: ").append((runtime.totalMemory() - runtime.freeMemory()) >> 20)
                .append(" of ")
                .append(runtime.maxMemory() >> 20).append(" MB\nfolder: ")
                .append(redaction.clean(station.folder().toString())).append('\n').append(screen);
        return text.toString();
    }

    private String store() {
        LedgerSource ledger = station.workplace().ledger();
        LedgerSource.Head head = ledger.head();
        return "store: " + ledger.storeId() + "\nhead: " + head.number() + " " + head.chainHash()
                + "\nsubsystems: "
                + station.workplace().subsystems().stream().map(subsystem -> subsystem.getClass().getName())
                        .collect(Collectors.joining(", ")) + "\n";
    }

    private String cards() {
        StringBuilder text = new StringBuilder();
        for (CardReader reader : station.workplace().readers()) {
            text.append(reader.name()).append(" (").append(reader.getClass().getSimpleName()).append(")\n");
            for (Card card : reader.cards()) {
                text.append("  ").append(Redaction.mask(card.number())).append(' ').append(state(card))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String state(Card card) {
        try {
            Holder holder = station.workplace().login().identify(card);
            return holder.kind() + holder.agency().map(agency -> " " + agency).orElse("") + " until "
                    + holder.validTo() + ", PIN tries left " + card.pinStatus().triesLeft();
        } catch (CardException e) {
            return e.text().key();
        } catch (IdentityException e) {
            return e.text().key();
        }
    }

    private static String log() {
        Path file = Platform.getLogFileLocation().toPath();
        try {
            byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int from = Math.max(0, all.length - LOG_BYTES);
            List<String> lines = new ArrayList<>(new String(all, from, all.length - from,
                    StandardCharsets.UTF_8)
                    .lines().toList());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()))
                    + "\n";
        } catch (IOException e) {
            return "the log cannot be read: " + e.getMessage() + "\n";
        }
    }
}
