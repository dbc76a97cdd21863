package org.eport.rollout.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Versions;

/** The highest version of each plug-in that ever was in force, so that an old one cannot be slipped in as if it were new. */
public final class Highest {

    private final Installation installation;

    public Highest(Installation installation) {
        this.installation = installation;
    }

    private Path file() {
        return installation.states().resolve("highest.json");
    }

    public Optional<String> of(String plugin) throws RolloutException {
        return Optional.ofNullable(read().get(plugin)).map(String::valueOf);
    }

    public void remember(List<Plugin> plugins) throws RolloutException {
        Map<String, Object> highest = read();
        for (Plugin plugin : plugins) {
            highest.merge(plugin.id(), plugin.version(), (old, fresh) ->
                    Versions.newer((String) fresh, (String) old) ? fresh : old);
        }
        try {
            Path fresh = Files.writeString(file().resolveSibling("highest.json.new"), JSON.std.asString(highest));
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }

    private Map<String, Object> read() throws RolloutException {
        try {
            return Files.exists(file()) ? JSON.std.mapFrom(Files.readString(file())) : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new RolloutException(Message.of("rollout.state.unreadable", file()),
                    Message.of("rollout.state.unreadable.remedy"), e);
        }
    }
}
