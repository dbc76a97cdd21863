package org.eport.rollout.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;

/**
 * The content of {@code catalogue.json}. A catalogue of sites (composite) names them in {@code sites} and has no
 * plug-ins of its own.
 *
 * @param site    stable name of the site, for telling an old catalogue from a new one
 * @param serial  grows with each publication
 * @param issued  when it was published
 * @param expires from then on it is refused
 * @param digests SHA-256 of each metadata file beside it, hexadecimal
 * @param sites   folders below, relative, in the order of reading
 */
public record Catalogue(String site, long serial, Instant issued, Instant expires, Map<String, String> digests,
        List<Plugin> plugins, List<String> sites) {

    public static final String FILE = "catalogue.json";
    public static final String SIGNATURE = "catalogue.json.asc";
    /** Most bytes of the file; 41 branches with a few plug-ins each are far below. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int FORMAT = 1;

    public Catalogue {
        digests = Map.copyOf(digests);
        plugins = List.copyOf(plugins);
        sites = List.copyOf(sites);
    }

    /** @throws RolloutException when it is not a catalogue of this format */
    public static Catalogue read(byte[] json) throws RolloutException {
        try {
            Map<String, Object> map = JSON.std.mapFrom(new String(json, StandardCharsets.UTF_8));
            if (!Integer.valueOf(FORMAT).equals(map.get("format"))) {
                throw unreadable("format " + map.get("format"), null);
            }
            Map<String, String> digests = new LinkedHashMap<>();
            PluginJson.map(map.get("digests")).forEach((name, digest) -> digests.put(name, (String) digest));
            List<Plugin> plugins = new ArrayList<>();
            for (Object one : (List<?>) map.getOrDefault("plugins", List.of())) {
                plugins.add(PluginJson.plugin(one));
            }
            List<String> sites = ((List<?>) map.getOrDefault("sites", List.of())).stream().map(String.class::cast)
                    .toList();
            if (sites.stream().anyMatch(name -> !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"))) {
                throw unreadable("sites", null);
            }
            return new Catalogue((String) map.get("site"), ((Number) map.get("serial")).longValue(),
                    Instant.parse((String) map.get("issued")), Instant.parse((String) map.get("expires")),
                    digests, plugins, sites);
        } catch (IOException | DateTimeException | ClassCastException | NullPointerException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static RolloutException unreadable(String why, Exception cause) {
        return new RolloutException(Message.of("rollout.catalogue.unreadable"),
                Message.of("rollout.catalogue.unreadable.remedy"), new IOException(why, cause));
    }

    public byte[] write() throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("site", site);
        map.put("serial", serial);
        map.put("issued", issued.toString());
        map.put("expires", expires.toString());
        map.put("digests", digests);
        map.put("plugins", plugins.stream().map(PluginJson::tree).toList());
        map.put("sites", sites);
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(map).getBytes(StandardCharsets.UTF_8);
    }
}
