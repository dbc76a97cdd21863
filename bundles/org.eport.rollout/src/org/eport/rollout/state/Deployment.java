package org.eport.rollout.state;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;

/**
 * What a deployment sets for an installation, in {@code rollout.properties} beside the product: {@code branch}, the code
 * of its data branch (a customs district), and {@code site.1}, {@code site.2} …
 */
public final class Deployment {

    private final Installation installation;

    public Deployment(Installation installation) {
        this.installation = installation;
    }

    private Path file() {
        return installation.folder().resolve("rollout.properties");
    }

    /** Empty when it was not set. */
    public String branch() throws RolloutException {
        return read().getProperty("branch", "").strip();
    }

    public List<Site> sites() throws RolloutException {
        Properties settings = read();
        List<String> names = settings.stringPropertyNames().stream().filter(name -> name.matches("site\\.[0-9]{1,3}"))
                .sorted(java.util.Comparator.comparingInt(name -> Integer.parseInt(name.substring(5)))).toList();
        List<Site> sites = new java.util.ArrayList<>();
        for (String name : names) {
            sites.add(Site.of(settings.getProperty(name)));
        }
        return sites;
    }

    public void sites(List<Site> sites) throws RolloutException {
        Properties settings = read();
        Stream.of(settings.stringPropertyNames().toArray(String[]::new)).filter(name -> name.startsWith("site."))
                .forEach(settings::remove);
        IntStream.range(0, sites.size()).forEach(i -> settings.setProperty("site." + (i + 1), sites.get(i).shown()));
        Path fresh = file().resolveSibling(file().getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                settings.store(out, null);
            }
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }

    private Properties read() throws RolloutException {
        Properties settings = new Properties();
        if (Files.exists(file())) {
            try (Reader in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
                settings.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new RolloutException(Message.of("rollout.state.unreadable", file()),
                        Message.of("rollout.state.unreadable.remedy"), e);
            }
        }
        return settings;
    }
}
