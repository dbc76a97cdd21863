package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.eport.rollout.ring.HealthFolder;
import org.eport.rollout.ring.RolloutFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in is previewed, installed, updated, taken back and removed; each step in a process of its own. */
class PluginLifeTest {

    private static final String SHENZHEN = "org.eport.exportreceipt.shenzhen";
    private static final String RECEIPT = "org.eport.exportreceipt";
    private static final Path SOURCE = Office.ROOT.resolve("bundles/" + SHENZHEN);

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() throws Exception {
        workshop = new Workshop(folder.resolve("bench"), Office.BUILT);
    }

    private static void done(Office.Answer answer) {
        assertEquals(0, answer.exit(), answer.said());
    }

    @Test
    void givenASiteThenAPreviewChangesNothingAndAnInstallationUpdateReversalAndRemovalChangeWhatTheySay()
            throws Exception {
        Office office = Office.open(folder.resolve("life"));
        Set<String> delivered = office.bundles();
        String site = Office.SITES.toString();

        Office.Answer preview = office.plugins("preview", SHENZHEN, "--site", site);
        done(preview);
        assertTrue(preview.said().contains("R-SZ-01") && preview.said().contains("2027-01-01"), preview.said());
        assertEquals(delivered, office.bundles());

        done(office.plugins("install", SHENZHEN, "--site", site));
        String first = office.version(SHENZHEN);
        assertTrue(first.startsWith("1.0.0."), first);

        String newer = workshop.site("newer", SOURCE, "1.0.1").toString();
        done(office.plugins("update", SHENZHEN, "--site", newer));
        assertEquals("1.0.1", office.version(SHENZHEN));

        done(office.plugins("revert"));
        assertEquals(first, office.version(SHENZHEN));
        done(office.plugins("update", SHENZHEN, "--site", newer));

        Office.Answer needed = office.plugins("remove", RECEIPT);
        assertEquals(1, needed.exit());
        assertEquals("rollout.clash.needed", needed.problem());

        done(office.plugins("remove", SHENZHEN));
        assertEquals(delivered, office.bundles());
        done(office.run("", "verify"));
    }

    @Test
    void givenASubsystemThatIsRemovedThenItsBundleGoesAndComesBackWithTheNextInstallation() throws Exception {
        Office office = Office.open(folder.resolve("subsystem"));
        Set<String> delivered = office.bundles();
        done(office.plugins("remove", RECEIPT));
        assertEquals("", office.version(RECEIPT));
        done(office.run("", "verify"));
        done(office.plugins("install", RECEIPT, "--site", Office.SITES.toString()));
        assertEquals(delivered, office.bundles());
    }

    @Test
    void givenASiteWithRingsThenTheWorkbenchReportsToItAfterItsStart() throws Exception {
        Office office = Office.open(folder.resolve("rings"));
        Path site = workshop.site("ringed", SOURCE, "1.0.0");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        new RolloutFile(1, now, now.plus(30, ChronoUnit.DAYS), List.of(new RolloutFile.Entry(SHENZHEN + ".feature",
                "1.0.0", LocalDate.now(), List.of(), Map.of("5700", 0), Optional.empty())))
                .publish(site, workshop.trusted);
        Files.writeString(office.product.resolve("rollout.properties"), "branch = 5700\n");
        done(office.run("20120801\n", "plugins", "sites", "--set", site.toString(), "--card", "branch", "--pin-fd",
                "0"));
        done(office.plugins("install", SHENZHEN));
        office.window("branch");
        List<byte[]> reports = HealthFolder.read(site);
        assertEquals(1, reports.size(), () -> String.join("\n", office.faults()));
        String report = new String(reports.getFirst(), StandardCharsets.UTF_8);
        assertTrue(report.contains("\"" + SHENZHEN + ".feature\":\"1.0.0\"") && report.contains("\"state\":1"), report);
        assertFalse(report.contains("\"ok\":false"), report);
        assertEquals(List.of(), office.faults());
    }

    @Test
    void givenAnHttpsSiteThenItIsInstalledFromThere() throws Exception {
        Office office = Office.open(folder.resolve("https"));
        Path store = folder.resolve("server.p12");
        assertEquals(0, new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "site", "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost", "-storetype", "PKCS12", "-storepass", "evaluation", "-keystore", store.toString())
                .inheritIO().start().waitFor());
        HttpsServer server = serve(store, Office.SITES);
        try {
            office.javaOptions("-Xmx512m -Djavax.net.ssl.trustStore=" + store
                    + " -Djavax.net.ssl.trustStorePassword=evaluation");
            done(office.plugins("install", SHENZHEN, "--site",
                    "https://localhost:" + server.getAddress().getPort() + "/"));
            assertTrue(office.version(SHENZHEN).startsWith("1.0.0."));
        } finally {
            server.stop(0);
        }
        Office.Answer plain = office.plugins("list", "--site", "http://localhost/");
        assertEquals(2, plain.exit(), plain.said());
    }

    private static HttpsServer serve(Path store, Path root) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), "evaluation".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "evaluation".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            boolean there = file.startsWith(root) && Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                try (OutputStream out = exchange.getResponseBody()) {
                    Files.copy(file, out);
                } catch (IOException e) {
                    throw new IOException(file + " was not sent", e);
                }
            }
            exchange.close();
        });
        server.start();
        return server;
    }
}
