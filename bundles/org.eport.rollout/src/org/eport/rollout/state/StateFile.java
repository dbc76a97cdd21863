package org.eport.rollout.state;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.text.Message;
import org.eport.rollout.Move;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.catalogue.PluginJson;

/**
 * {@code state.json}: how a state came about. Written last, so a folder without it was never finished.
 *
 * @param previous state it was made from
 * @param back     state that a revert goes back to, −1 for none
 * @param sites    that were asked for it
 * @param moves    what it changed
 */
public record StateFile(int previous, int back, Instant at, List<Site> sites, List<Move> moves) {

    static final String NAME = "state.json";
    static final StateFile DELIVERED = new StateFile(0, -1, Instant.EPOCH, List.of(), List.of());

    public StateFile {
        sites = List.copyOf(sites);
        moves = List.copyOf(moves);
    }

    static StateFile read(Path file) throws RolloutException {
        try {
            Map<String, Object> map = JSON.std.mapFrom(Files.readString(file));
            List<Move> moves = new ArrayList<>();
            for (Object one : (List<?>) map.get("moves")) {
                moves.add(move(PluginJson.map(one)));
            }
            return new StateFile(number(map, "previous"), number(map, "back"), Instant.parse((String) map.get("at")),
                    sites((List<?>) map.get("sites")), moves);
        } catch (IOException | DateTimeException | IllegalArgumentException | ClassCastException
                | NullPointerException e) {
            throw new RolloutException(Message.of("rollout.state.unreadable", file),
                    Message.of("rollout.state.unreadable.remedy"), e);
        }
    }

    /** Writes it whole or not at all, with everything of the state on the disk before it. */
    public void write(Path home) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("previous", previous);
        map.put("back", back);
        map.put("at", at.toString());
        map.put("sites", sites.stream().map(site -> site.address().toString()).toList());
        map.put("moves", moves.stream().map(StateFile::tree).toList());
        Path fresh = home.resolve(NAME + ".new");
        Files.writeString(fresh, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(map));
        Disk.syncTree(home);
        Files.move(fresh, home.resolve(NAME));
        Disk.sync(home);
    }

    private static List<Site> sites(List<?> addresses) {
        return addresses.stream().map(address -> new Site(URI.create((String) address))).toList();
    }

    private static int number(Map<String, Object> map, String name) {
        return ((Number) map.get(name)).intValue();
    }

    private static Move move(Map<String, Object> map) {
        return new Move(Optional.ofNullable(map.get("before")).map(PluginJson::plugin),
                Optional.ofNullable(map.get("after")).map(PluginJson::plugin),
                Optional.ofNullable(map.get("signer")).map(PluginJson::map)
                        .map(signer -> new Signer((String) signer.get("name"), (String) signer.get("fingerprint"))));
    }

    private static Map<String, Object> tree(Move move) {
        Map<String, Object> map = new LinkedHashMap<>();
        move.before().ifPresent(plugin -> map.put("before", PluginJson.tree(plugin)));
        move.after().ifPresent(plugin -> map.put("after", PluginJson.tree(plugin)));
        move.signer().ifPresent(signer -> map.put("signer",
                Map.of("name", signer.name(), "fingerprint", signer.fingerprint())));
        return map;
    }
}
