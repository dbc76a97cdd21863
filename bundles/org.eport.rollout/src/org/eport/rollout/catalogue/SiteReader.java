package org.eport.rollout.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.fault.Answered;
import org.eport.rollout.fault.DiskFault;
import org.eport.rollout.fault.SiteFault;

/** Fetches files of a site, whether it lies in a folder or behind https, never more of one than was agreed. Thread-safe. */
public final class SiteReader {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BUFFER = 64 * 1024;

    private final Duration patience;
    private final HttpClient client;

    public SiteReader() {
        this(PATIENCE);
    }

    /** @param patience with a web server that does not answer */
    SiteReader(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A file as a whole; empty when the site does not have it. */
    public Optional<byte[]> find(Site site, String name, int most) throws RolloutException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        return fetch(site, name, most, (bytes, length) -> out.write(bytes, 0, length), () -> false)
                ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /**
     * Fetches a file to a place of its own.
     *
     * @throws RolloutException when the site does not have it, it is longer than agreed, or the work was stopped
     */
    public void fetch(Site site, String name, long most, Path to, BooleanSupplier stopped) throws RolloutException {
        try (OutputStream out = Files.newOutputStream(to)) {
            if (!fetch(site, name, most, (bytes, length) -> write(out, bytes, length, to), stopped)) {
                throw new RolloutException(Message.of("rollout.refused.missing", name, site.shown()),
                        Message.of("rollout.refused.missing.remedy"));
            }
        } catch (IOException e) {
            throw DiskFault.of(to.getParent(), e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length, Path to) throws RolloutException {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw DiskFault.of(to.getParent(), e);
        }
    }

    /** Where bytes go; what goes wrong there is no fault of the site. */
    private interface Sink {

        void write(byte[] bytes, int length) throws RolloutException;
    }

    private boolean fetch(Site site, String name, long most, Sink out, BooleanSupplier stopped)
            throws RolloutException {
        try (InputStream in = site.local() ? open(site.folder(), name) : open(site.address().resolve(name), stopped)) {
            byte[] buffer = new byte[BUFFER];
            long sum = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum += read;
                if (sum > most) {
                    throw new RolloutException(Message.of("rollout.refused.tooLong", name, site.shown()),
                            Message.of("rollout.refused.tooLong.remedy"));
                }
                if (stopped.getAsBoolean()) {
                    throw new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"));
                }
                out.write(buffer, read);
            }
            return true;
        } catch (NoSuchFileException e) {
            if (site.local() && !Files.isDirectory(site.folder())) {
                throw SiteFault.of(site, e);
            }
            return false;
        } catch (IOException e) {
            if (e instanceof InterruptedIOException || stopped.getAsBoolean()) {
                throw new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"), e);
            }
            throw SiteFault.of(site, e);
        }
    }

    private static InputStream open(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new NoSuchFileException(name);
        }
        return Files.newInputStream(file);
    }

    private InputStream open(URI address, BooleanSupplier stopped) throws IOException {
        HttpResponse<InputStream> response = answered(client.sendAsync(HttpRequest.newBuilder(address).timeout(patience)
                .build(), HttpResponse.BodyHandlers.ofInputStream()), stopped);
        if (response.statusCode() == 200) {
            return new Answer(response.body(), patience, stopped);
        }
        response.body().close();
        if (response.statusCode() == 404 || response.statusCode() == 410) {
            throw new NoSuchFileException(address.toString());
        }
        throw new Answered(response.statusCode());
    }

    private static <R> R answered(CompletableFuture<R> response, BooleanSupplier stopped) throws IOException {
        try {
            while (!stopped.getAsBoolean()) {
                try {
                    return response.get(Answer.LOOK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    continue; // the request's own patience ends it
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.cancel(true);
        throw new InterruptedIOException();
    }
}
