package org.eport.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.Outcomes;
import org.eport.cli.Shown;
import org.eport.cli.Words;
import org.eport.core.text.Message;

/** Who did what, and what became of it; every refusal with its reason. */
record Deed(int step, Message what, Player who, Outcomes outcomes) implements Shown {

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", step);
        tree.put("what", words.say(what));
        tree.put("who", who.tree());
        tree.put("accepted", outcomes.accepted());
        tree.put("refused", outcomes.refused());
        tree.put("results", outcomes.tree(words));
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("cli.demo.deed", who.label(words), words.say(what)));
        lines.add(words.say("cli.demo.came", outcomes.accepted(), outcomes.refused()));
        outcomes.refusals(words).forEach(line -> lines.add("      " + line));
        return lines;
    }
}
