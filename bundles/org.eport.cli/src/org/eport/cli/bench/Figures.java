package org.eport.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Shows figures to people and to machines. */
public final class Figures {

    private final List<Figure> list;

    private Figures(List<Figure> list) {
        this.list = List.copyOf(list);
    }

    /** Measures everything and keeps what came out. */
    public static Figures of(Bench bench, int forms) throws Exception {
        return new Figures(bench.run(forms));
    }

    /** Measures what concerns plug-ins. */
    public static Figures ofPlugins(Bench bench) throws Exception {
        return new Figures(bench.plugins());
    }

    public void table(PrintWriter out) {
        out.printf("%-76s %14s %14s %8s  %s%n", "what", "product", "plain", "ratio", "target");
        for (Figure figure : list) {
            out.printf(Locale.ROOT, "%-76s %14s %14s %8s  %s%n", figure.what(),
                    number(figure.value()) + " " + figure.unit(), figure.plain().map(Figures::number).orElse(""),
                    figure.ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse(""),
                    figure.met().map(met -> (met ? "met    " : "MISSED ") + figure.target()).orElse(""));
        }
        out.flush();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    public void json(Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("java", System.getProperty("java.version"));
            json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
            json.writeNumberField("heapLimitMB", Runtime.getRuntime().maxMemory() / (1024 * 1024));
            json.writeArrayFieldStart("figures");
            for (Figure figure : list) {
                write(json, figure);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", figure.id());
        json.writeStringField("what", figure.what());
        json.writeNumberField("value", figure.value());
        json.writeStringField("unit", figure.unit());
        if (figure.plain().isPresent()) {
            json.writeNumberField("plain", figure.plain().get());
            json.writeNumberField("ratio", figure.ratio().orElseThrow());
        }
        if (figure.met().isPresent()) {
            json.writeStringField("target", figure.target());
            json.writeBooleanField("met", figure.met().get());
        }
        json.writeEndObject();
    }
}
