package org.eport.rollout.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web servers, networks and disks that really do not serve, and what an officer is told of each. */
class UnreadSiteTest {

    private static final int MOST = 1 << 20;
    private static final Texts TEXTS =
            new Texts(List.of(Texts.class.getClassLoader(), Rollout.class.getClassLoader()));

    private final SiteReader reader = new SiteReader(Duration.ofSeconds(2));
    private HttpServer server;
    private Site site;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(loopback(0), 0);
        site = site("http", server);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Site site(String scheme, HttpServer server) {
        return new Site(URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/"));
    }

    /** Reading it is refused under this key, with sentences of the house and nothing else in both languages. */
    private RolloutException unread(String key, Site asked) {
        RolloutException e = assertThrows(RolloutException.class, () -> reader.find(asked, "catalogue.json", MOST));
        assertEquals("rollout.site." + key, e.text().key());
        assertEquals(key.equals("noFolder"), e.getCause() == null, "what stands behind it is for the log");
        for (Message one : List.of(e.text(), e.remedy())) {
            String chinese = TEXTS.render(one, Locale.CHINESE);
            assertFalse(chinese.contains("?"), chinese);
            assertFalse(chinese.replace(asked.shown(), "").replaceAll("https|HTTP|localhost|nowhere.invalid", "")
                    .matches(".*[A-Za-z]{2}.*"), chinese);
            assertFalse(TEXTS.render(one, Locale.ENGLISH).contains("?"));
        }
        return e;
    }

    @ParameterizedTest
    @CsvSource({"503, server", "500, server", "403, status", "302, moved"})
    void givenAServerThatAnswersOtherwiseThenItsNumberIsSaid(int status, String key) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        RolloutException e = unread(key, site);
        assertTrue(TEXTS.render(e.text(), Locale.ENGLISH).contains("HTTP " + status));
    }

    @Test
    void givenAServerWithoutTheFileThenItIsNotThereAndThatIsNoFault() throws RolloutException {
        server.start();
        assertEquals(Optional.empty(), reader.find(site, "catalogue.json", MOST));
    }

    @Test
    void givenAServerThatClosesTheConnectionThenItBrokeOff() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });
        server.start();
        unread("broken", site);
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> closeEveryone(rude));
            unread("broken", new Site(URI.create("http://localhost:" + rude.getLocalPort() + "/")));
        }
    }

    private static void closeEveryone(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                server.accept().close();
            }
        } catch (IOException over) {
            assertTrue(server.isClosed());
        }
    }

    @Test
    void givenAServerThatSaysNothingThenItDidNotAnswerInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unread("timeout", new Site(URI.create("http://localhost:" + silent.getLocalPort() + "/")));
        }
    }

    /** Sends a part of what it promised, and then nothing until the test is over. */
    private void serveHalf(CountDownLatch sent) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            sent.countDown();
        });
        server.start();
    }

    @Test
    void givenAServerThatFallsSilentInTheMiddleThenItDidNotAnswerInTime() {
        serveHalf(new CountDownLatch(1));
        unread("timeout", site);
    }

    @Test
    void givenAServerThatFallsSilentWhenItIsStoppedThenNobodyWaitsForIt(@TempDir Path folder) {
        CountDownLatch sent = new CountDownLatch(1);
        serveHalf(sent);
        SiteReader patient = new SiteReader(Duration.ofHours(1));
        RolloutException e = assertThrows(RolloutException.class, () ->
                patient.fetch(site, "a.jar", MOST, folder.resolve("a.jar"), () -> sent.getCount() == 0));
        assertEquals("rollout.stopped", e.text().key());
    }

    @Test
    void givenAServerThatSaysNothingWhenItIsStoppedThenNobodyWaitsForIt(@TempDir Path folder) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SiteReader patient = new SiteReader(Duration.ofHours(1));
            AtomicInteger asked = new AtomicInteger();
            RolloutException e = assertThrows(RolloutException.class, () ->
                    patient.fetch(new Site(URI.create("http://localhost:" + silent.getLocalPort() + "/")), "a.jar",
                            MOST, folder.resolve("a.jar"), () -> asked.incrementAndGet() > 3));
            assertEquals("rollout.stopped", e.text().key());
        }
    }

    @Test
    void givenNobodyAtTheAddressThenNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        unread("noConnection", new Site(URI.create("https://localhost:" + free + "/")));
    }

    @Test
    void givenANameNobodyHasThenItIsSaid() {
        RolloutException e = unread("noHost", new Site(URI.create("https://nowhere.invalid/")));
        assertEquals(List.of("https://nowhere.invalid/", "nowhere.invalid"), e.text().args());
    }

    @Test
    void givenACertificateThatIsNotTrustedThenItIsNotGoneOn(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        assertEquals(0, new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-alias", "site", "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost", "-storetype", "PKCS12", "-storepass", "evaluation", "-keystore",
                store.toString()).inheritIO().start().waitFor());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(store.toFile(), "evaluation".toCharArray()), "evaluation".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(loopback(0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.start();
        try {
            unread("identity", site("https", secure));
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void givenAFolderThatIsNotThereThenItIsSaidAndAFileInItsPlaceIsNoFolder(@TempDir Path folder) throws IOException {
        unread("noFolder", Site.of(folder.resolve("stick")));
        unread("noFolder", Site.of(Files.writeString(folder.resolve("file"), "x")));
    }

    @Test
    void givenAFileThatCannotBeReadThenTheSiteCannot(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("catalogue.json"));
        unread("unreadable", Site.of(folder));
    }

    @Test
    void givenAFullDiskThenTheDiskAndNotTheSiteIsToBlame(@TempDir Path folder) throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        Files.writeString(folder.resolve("a.jar"), "bytes");
        RolloutException e = assertThrows(RolloutException.class, () ->
                reader.fetch(Site.of(folder), "a.jar", MOST, full, () -> false));
        assertEquals("rollout.disk.full", e.text().key());
        assertEquals(List.of(Path.of("/dev")), e.text().args());
    }
}
