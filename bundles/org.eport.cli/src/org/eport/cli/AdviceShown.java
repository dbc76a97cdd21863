package org.eport.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Advice;

/** A diagnosis: what is seen, what it means, who does what next. */
public record AdviceShown(String number, Advice advice) implements Shown {

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", number);
        tree.put("case", advice.finding().id());
        tree.put("mover", advice.finding().mover());
        tree.put("step", advice.finding().step());
        tree.put("symptom", words.say(advice.symptom()));
        tree.put("meaning", words.say(advice.meaning()));
        tree.put("next", words.say(advice.next()));
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(words.say("cli.diagnose.symptom", number, words.say(advice.symptom())),
                words.say("cli.diagnose.meaning", words.say(advice.meaning())),
                words.say("cli.diagnose.next", words.say(advice.next())));
    }
}
