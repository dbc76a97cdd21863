package org.eport.rollout.catalogue;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.BooleanSupplier;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;

/** Fetches files of a site, whether it lies in a folder or behind https, never more of one than was agreed. Thread-safe. */
public final class SiteReader {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BUFFER = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /** A file as a whole; empty when the site does not have it. */
    public Optional<byte[]> find(Site site, String name, int most) throws RolloutException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        return fetch(site, name, most, out, () -> false) ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /**
     * Fetches a file to a place of its own.
     *
     * @throws RolloutException when the site does not have it, it is longer than agreed, or the work was stopped
     */
    public void fetch(Site site, String name, long most, Path to, BooleanSupplier stopped) throws RolloutException {
        try (OutputStream out = Files.newOutputStream(to)) {
            if (!fetch(site, name, most, out, stopped)) {
                throw new RolloutException(Message.of("rollout.refused.missing", name, site.shown()),
                        Message.of("rollout.refused.missing.remedy"));
            }
        } catch (IOException e) {
            throw unreadable(site, e);
        }
    }

    private boolean fetch(Site site, String name, long most, OutputStream out, BooleanSupplier stopped)
            throws RolloutException {
        try (InputStream in = site.local() ? open(site.folder(), name) : open(site.address().resolve(name))) {
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
                out.write(buffer, 0, read);
            }
            return true;
        } catch (NoSuchFileException e) {
            if (site.local() && !Files.isDirectory(site.folder())) {
                throw unreadable(site, e);
            }
            return false;
        } catch (IOException e) {
            throw unreadable(site, e);
        }
    }

    private static InputStream open(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new NoSuchFileException(name);
        }
        return Files.newInputStream(file);
    }

    private InputStream open(URI address) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            response.body().close();
            if (response.statusCode() == 404 || response.statusCode() == 410) {
                throw new NoSuchFileException(address.toString());
            }
            throw new IOException("HTTP " + response.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static RolloutException unreadable(Site site, IOException cause) {
        return new RolloutException(Message.of("rollout.site.unreadable", site.shown(),
                String.valueOf(cause.getMessage())), Message.of("rollout.site.unreadable.remedy"), cause);
    }
}
