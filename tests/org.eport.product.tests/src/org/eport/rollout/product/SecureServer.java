package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A web server with a certificate of its own, which gives out a folder or has the faults it is told to have. */
final class SecureServer implements AutoCloseable {

    /** In place of a status: half of the file, then the connection is closed. */
    static final int BREAK_OFF = -1;

    private final HttpsServer server;
    private final Path store;
    private final Path root;
    /** Status by the end of a path. */
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();

    private SecureServer(HttpsServer server, Path store, Path root) {
        this.server = server;
        this.store = store;
        this.root = root;
    }

    /** @param folder for its key */
    static SecureServer of(Path folder, Path root) throws Exception {
        Path store = folder.resolve("server.p12");
        if (!Files.exists(store)) {
            assertEquals(0, new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-keyalg", "EC", "-alias", "site", "-dname", "CN=localhost", "-ext",
                    "SAN=dns:localhost", "-storetype", "PKCS12", "-storepass", "evaluation", "-keystore",
                    store.toString()).inheritIO().start().waitFor());
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), "evaluation".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "evaluation".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        SecureServer secure = new SecureServer(server, store, root);
        server.createContext("/", secure::answer);
        server.start();
        return secure;
    }

    /** Answers paths that end so with this status, or {@link #BREAK_OFF}. */
    SecureServer fault(String end, int status) {
        faults.put(end, status);
        return this;
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Of a process that trusts it. */
    String javaOptions() {
        return "-Xmx512m -Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword=evaluation";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath().substring(1);
        Path file = root.resolve(asked).normalize();
        boolean there = file.startsWith(root) && Files.isRegularFile(file);
        int status = faults.entrySet().stream().filter(one -> asked.endsWith(one.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(there ? 200 : 404);
        if (status != 200 && status != BREAK_OFF) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        byte[] content = Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, content.length);
        OutputStream out = exchange.getResponseBody();
        if (status == BREAK_OFF) {
            out.write(content, 0, content.length / 2);
            out.flush();
            throw new IOException("the server breaks off, as it was told to");
        }
        out.write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
