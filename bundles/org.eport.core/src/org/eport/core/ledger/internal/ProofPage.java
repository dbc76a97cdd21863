package org.eport.core.ledger.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eport.core.identity.Holder;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/**
 * Tells a reader who has never seen the workbench what the proof holds, what it proves and what it does not.
 */
public final class ProofPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> FILES =
            List.of("entries", "paths", "seals", "certificates", "crls", "manifest", "verify");
    private static final List<String> PROVEN = List.of("content", "signer", "order", "certificate");
    private static final List<String> NOT_PROVEN = List.of("later", "truth", "clock", "lists", "root");

    private final Texts texts;
    private final Proof proof;

    public ProofPage(Texts texts, Proof proof) {
        this.texts = texts;
        this.proof = proof;
    }

    /** One page with a part in each language, in this order. */
    public byte[] html(List<Locale> languages) throws IOException {
        StringBuilder page = new StringBuilder(16_000);
        Locale first = languages.get(0);
        page.append("<!DOCTYPE html>\n<html lang=\"").append(first.getLanguage()).append("\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title(first))).append("</title>\n<style>\n")
                .append(new String(ProofFiles.resource("proof.css"), StandardCharsets.UTF_8))
                .append("</style>\n</head>\n<body>\n<nav>");
        languages.forEach(language -> page.append("<a href=\"#").append(language.getLanguage()).append("\">")
                .append(text("proof.page.language", language)).append("</a> "));
        page.append("</nav>\n");
        languages.forEach(language -> part(page, language));
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void part(StringBuilder page, Locale language) {
        page.append("<main id=\"").append(language.getLanguage()).append("\" lang=\"")
                .append(language.getLanguage()).append("\">\n<h1>").append(escape(title(language)))
                        .append("</h1>\n");
        paragraph(page, "intro", language, proof.steps().size(), proof.seals().size());
        heading(page, "state", language);
        state(page, language);
        heading(page, "steps", language);
        steps(page, language);
        heading(page, "check", language);
        paragraph(page, "check.how", language);
        page.append("<pre>sh verify.sh\nsh verify.sh ").append(root()).append("</pre>\n");
        paragraph(page, "check.root", language);
        heading(page, "proven", language);
        list(page, "proven", PROVEN, language);
        heading(page, "notProven", language);
        list(page, "notProven", NOT_PROVEN, language);
        heading(page, "files", language);
        list(page, "files", FILES, language);
        page.append("</main>\n");
    }

    private String title(Locale language) {
        return render(language, "proof.page.title", named(proof.type().id() + ".name", proof.type().id(), language),
                proof.number());
    }

    private String root() {
        List<byte[]> chain = proof.seals().get(proof.last().place().seal()).chain();
        return ProofFiles.fingerprint(chain.get(chain.size() - 1));
    }

    /** What the fields hold after the last entry, found by running through all of them. */
    private void state(StringBuilder page, Locale language) {
        Map<String, Object> now = new TreeMap<>();
        proof.steps().forEach(step -> step.entry().changes()
                .forEach((field, change) -> now.put(field, change.get(1))));
        page.append("<table class=\"state\">\n");
        for (String field : proof.type().names()) {
            if (now.get(field) != null) {
                page.append("<tr><th>").append(label(field, language)).append("</th><td>")
                        .append(value(field, now.get(field), language)).append("</td></tr>\n");
            }
        }
        page.append("</table>\n");
    }

    private void steps(StringBuilder page, Locale language) {
        page.append("<table class=\"steps\">\n<tr>");
        for (String column : List.of("step", "action", "who", "changes", "seal")) {
            page.append("<th>").append(text("proof.page.column." + column, language)).append("</th>");
        }
        page.append("</tr>\n");
        proof.steps().forEach(step -> step(page, step, language));
        page.append("</table>\n");
    }

    private void step(StringBuilder page, Proof.Step step, Locale language) {
        Proof.Sealing sealing = proof.seals().get(step.place().seal());
        page.append("<tr><td class=\"n\">").append(step.entry().sequence()).append("</td><td><b>")
                .append(escape(named(proof.type().id() + ".action." + step.entry().action(), step.entry().action(),
                        language)))
                .append("</b><br>").append(time(step.entry().time()));
        step.entry().cause().filter(other -> !other.equals(proof.type().id() + "/" + proof.number()))
                .ifPresent(other -> page.append("<br>")
                        .append(escape(render(language, "proof.page.cause", other))));
        Holder signer = sealing.signer();
        page.append("</td><td>").append(escape(signer.name())).append("<br>")
                .append(escape(signer.organisationName())).append(" ").append(escape(signer.organisation()))
                .append("<br>").append(escape(render(language, "proof.page.card", step.entry().card())))
                .append("</td><td>");
        changes(page, step.entry().changes(), language);
        page.append("</td><td>").append(escape(render(language, "proof.page.seal", step.place().seal(),
                step.place().index() + 1, sealing.seal().count()))).append("<br>")
                .append(time(sealing.seal().time())).append("</td></tr>\n");
    }

    private void changes(StringBuilder page, Map<String, List<Object>> changes, Locale language) {
        for (String field : proof.type().names()) {
            List<Object> change = changes.get(field);
            if (change != null) {
                page.append("<div>").append(label(field, language)).append(": ")
                        .append(value(field, change.get(0), language)).append(" → ")
                        .append(value(field, change.get(1), language)).append("</div>");
            }
        }
    }

    private String label(String field, Locale language) {
        return escape(named(field.equals("orgCode") ? "proof.page.owner" : proof.type().labelKey(field), field,
                language));
    }

    private String value(String field, Object value, Locale language) {
        Proof.Described type = proof.type();
        return switch (value) {
            case null -> "<i>" + text("proof.page.nothing", language) + "</i>";
            case Boolean flag -> text(flag ? "proof.page.yes" : "proof.page.no", language);
            case List<?> lines -> lines(lines, language);
            case String state when type.states().contains(field) ->
                text(type.labelKey(field) + "." + state, language);
            default -> escape(String.valueOf(value));
        };
    }

    private String lines(List<?> lines, Locale language) {
        StringBuilder html = new StringBuilder("<ol>");
        for (Object line : lines) {
            html.append("<li>");
            if (line instanceof Map<?, ?> values) {
                values.forEach((field, value) -> html.append(label(String.valueOf(field), language))
                        .append(": ").append(value(String.valueOf(field), value, language)).append("; "));
            }
            html.append("</li>");
        }
        return html.append("</ol>").toString();
    }

    private void heading(StringBuilder page, String key, Locale language) {
        page.append("<h2>").append(text("proof.page." + key, language)).append("</h2>\n");
    }

    private void paragraph(StringBuilder page, String key, Locale language, Object... args) {
        page.append("<p>").append(escape(render(language, "proof.page." + key, args))).append("</p>\n");
    }

    private void list(StringBuilder page, String key, List<String> items, Locale language) {
        page.append("<ul>\n");
        items.forEach(item -> page.append("<li>").append(text("proof.page." + key + "." + item, language))
                .append("</li>\n"));
        page.append("</ul>\n");
    }

    private static String time(Instant moment) {
        return "<time>" + TIME.format(moment) + "</time>";
    }

    private String render(Locale language, String key, Object... args) {
        return texts.render(Message.of(key, args), language);
    }

    /** The word for something, or its plain name where the subsystem that has the word is not installed. */
    private String named(String key, String plain, Locale language) {
        return texts.find(key, language).isPresent() ? texts.label(key, language) : plain;
    }

    private String text(String key, Locale language) {
        return escape(texts.label(key, language));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
