package org.eport.cli.demo;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eport.cli.HolderShown;
import org.eport.cli.Words;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;

/** Somebody in the story, with the card in the reader and its PIN given. */
record Player(String role, Session session) {

    String card() {
        return session.holder().cardNumber();
    }

    String label(Words words) {
        Holder holder = session.holder();
        return words.say("cli.demo.player", holder.name(), HolderShown.kind(holder, words),
                holder.organisation());
    }

    Map<String, Object> tree() {
        Holder holder = session.holder();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", role);
        tree.put("name", holder.name());
        tree.put("kind", holder.kind().name());
        tree.put("organisation", holder.organisation());
        tree.put("card", holder.cardNumber());
        return tree;
    }
}
