package org.eport.workbench.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Entries as lines of JSON and back. A line that cannot be read is torn and says nothing. */
final class EntryFormat {

    private final JsonFactory json = new JsonFactory();

    /** With its line end. */
    byte[] write(Entry entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            switch (entry) {
                case Entry.Begun begun -> {
                    out.writeStringField("type", begun.type());
                    out.writeStringField("action", begun.action());
                    out.writeStringField("function", begun.function());
                    if (begun.copyOf().isPresent()) {
                        out.writeStringField("copyOf", begun.copyOf().get());
                    }
                    out.writeStringField("at", begun.at().toString());
                }
                case Entry.Edited edited -> {
                    out.writeStringField("field", edited.path());
                    out.writeFieldName("value");
                    value(out, edited.value());
                    if (!edited.typed()) {
                        out.writeBooleanField("typed", false);
                    }
                    out.writeStringField("at", edited.at().toString());
                }
                case Entry.Sent sent -> out.writeStringField("sent", sent.at().toString());
                case Entry.Refused refused -> out.writeStringField("refused", refused.at().toString());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void value(JsonGenerator out, Object value) throws IOException {
        if (!(value instanceof List<?> lines)) {
            out.writeString(value.toString());
            return;
        }
        out.writeStartArray();
        for (Object line : lines) {
            out.writeStartObject();
            for (Map.Entry<?, ?> cell : ((Map<?, ?>) line).entrySet()) {
                out.writeStringField(cell.getKey().toString(), cell.getValue().toString());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    Optional<Entry> read(byte[] line, int from, int to) {
        try (JsonParser in = json.createParser(line, from, to - from)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                fields.put(name, value(in));
            }
            return in.currentToken() == JsonToken.END_OBJECT ? entry(fields) : Optional.empty();
        } catch (IOException | DateTimeException | ClassCastException torn) {
            return Optional.empty();
        }
    }

    private static Object value(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return in.getText();
        }
        List<Map<String, String>> lines = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> line = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                line.put(name, in.nextTextValue());
            }
            lines.add(line);
        }
        return lines;
    }

    private static Optional<Entry> entry(Map<String, Object> fields) {
        if (fields.containsKey("sent")) {
            return Optional.of(new Entry.Sent(Instant.parse((String) fields.get("sent"))));
        }
        if (fields.containsKey("refused")) {
            return Optional.of(new Entry.Refused(Instant.parse((String) fields.get("refused"))));
        }
        if (!fields.containsKey("at")) {
            return Optional.empty();
        }
        Instant at = Instant.parse((String) fields.get("at"));
        if (fields.containsKey("field") && fields.containsKey("value")) {
            return Optional.of(new Entry.Edited((String) fields.get("field"), fields.get("value"),
                    !"false".equals(fields.get("typed")), at));
        }
        if (fields.containsKey("type") && fields.containsKey("action") && fields.containsKey("function")) {
            return Optional.of(new Entry.Begun((String) fields.get("type"), (String) fields.get("action"),
                    (String) fields.get("function"), Optional.ofNullable((String) fields.get("copyOf")), at));
        }
        return Optional.empty();
    }
}
