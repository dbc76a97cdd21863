package org.eport.cli.plugins;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.Shown;
import org.eport.cli.Words;
import org.eport.rollout.Overview;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;

/** A site whose offers are not shown, and why. */
record UnreadSite(Site site, RolloutException why) implements Shown {

    static List<UnreadSite> of(Overview overview) {
        return overview.unread().entrySet().stream().map(one -> new UnreadSite(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(one -> one.site().shown())).toList();
    }

    /** Done when every site was read; else refused when one was refused, for that is worse than one out of reach. */
    static Ending ending(Overview overview) {
        return overview.unread().values().stream().map(why -> Problem.of(why).orElseThrow().ending())
                .min(Comparator.naturalOrder()).orElse(Ending.DONE);
    }

    @Override
    public Object tree(Words words) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("site", site.shown());
        tree.put("key", why.text().key());
        tree.put("text", words.say(why.text()));
        tree.put("remedy", words.say(why.remedy()));
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(words.say("cli.plugins.unread", site.shown(), words.say(why.text())),
                "  " + words.say(why.remedy()));
    }
}
