package org.eport.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eport.help.Block;
import org.eport.help.Hit;
import org.eport.help.Page;
import org.eport.help.Run;
import org.eport.help.Section;
import org.eport.workbench.Workstation;

/** Pages nobody has written: the answer to F1, what the search has found, and that a topic is missing. */
final class HelpPages {

    private final Workstation station;
    private final HelpTopics topics;

    HelpPages(Workstation station, HelpTopics topics) {
        this.station = station;
        this.topics = topics;
    }

    /**
     * What the field or screen is, the rule itself right below it, and where to read on; a table says both.
     */
    List<Block> context(IContext context) {
        List<Block> page = new ArrayList<>();
        List<IHelpResource> related = List.of(context.getRelatedTopics());
        String title = context instanceof IContext2 titled && titled.getTitle() != null ? titled.getTitle()
                : related.isEmpty() ? "" : related.getFirst().getLabel();
        if (!title.isEmpty()) {
            page.add(new Block.Heading(1, "", plain(title)));
        }
        List<Block> rule = related.stream().findFirst().flatMap(this::section).map(Section::blocks)
                .orElse(List.of());
        boolean saysItAll = !rule.isEmpty() && rule.getFirst() instanceof Block.Table;
        if (!saysItAll && context.getText() != null) {
            page.add(new Block.Paragraph(plain(context.getText().strip().replaceAll("\\s*\\n\\s*", " "))));
        }
        page.addAll(rule);
        page.add(new Block.Heading(3, "", plain(station.say("workbench.help.readOn"))));
        for (IHelpResource one : related) {
            page.add(item(one.getHref(), one.getLabel(), whole(one)));
        }
        return page;
    }

    private Optional<Section> section(IHelpResource resource) {
        String anchor = Topic.anchor(resource.getHref());
        return anchor.isEmpty() ? Optional.empty()
                : topics.page(resource.getHref()).flatMap(page -> page.section(anchor));
    }

    private String whole(IHelpResource resource) {
        return topics.page(resource.getHref()).map(Page::title)
                .filter(title -> !title.equals(resource.getLabel())).map(title -> " · " + title).orElse("");
    }

    List<Block> found(String words, List<Hit> hits) {
        List<Block> page = new ArrayList<>();
        page.add(new Block.Heading(1, "", plain(station.say("workbench.help.found", words, hits.size()))));
        if (hits.isEmpty()) {
            page.add(new Block.Paragraph(plain(station.say("workbench.help.nothing"))));
        }
        for (Hit hit : hits) {
            page.add(new Block.Heading(3, "", List.of(new Run(hit.title(), true, false, hit.href()))));
            String where = hit.page().equals(hit.title()) ? "" : hit.page() + " · ";
            page.add(new Block.Paragraph(plain(where + hit.excerpt())));
        }
        return page;
    }

    List<Block> missing(String href) {
        return List.of(new Block.Heading(1, "", plain(station.say("workbench.help.missing"))),
                new Block.Paragraph(plain(station.say("workbench.help.missing.next", href))));
    }

    private static Block item(String href, String label, String behind) {
        return new Block.Item(0, "\u2022", List.of(new Run(label, false, false, href),
                new Run(behind, false, false, "")));
    }

    private static List<Run> plain(String text) {
        return List.of(new Run(text, false, false, ""));
    }
}
