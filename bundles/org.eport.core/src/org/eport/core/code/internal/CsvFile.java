package org.eport.core.code.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eport.core.code.CodeException;
import org.eport.core.text.Message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A CSV file read strictly: a table that was mangled by an editor must be refused at the line where it broke
 * and not show half its rows on the desk. UTF-8, comma, quotes where needed, one header line.
 *
 * @param name how refusals name the file
 */
record CsvFile(String name, List<String> header, List<Row> rows) {

    /** One line of values, remembered with its place for whoever has to correct it. */
    record Row(String file, long line, List<String> values) {

        String get(int column) {
            return values.get(column);
        }

        CodeException refuse(String reason, Object... args) {
            return CsvFile.refuse(file, line, reason, args);
        }
    }

    static CodeException refuse(String file, long line, String reason, Object... args) {
        Message why = Message.of(reason, args);
        return new CodeException(Message.of("code.badRow", file, line, why));
    }

    /** @param headers the headers that may stand in the first line, the longest last */
    static CsvFile read(String name, URL place, List<List<String>> headers) throws CodeException {
        List<CsvRecord> records = parse(name, decode(name, bytes(name, place)));
        List<String> header = records.isEmpty() ? List.of() : records.getFirst().getFields();
        if (!headers.contains(header)) {
            throw refuse(name, 1, "code.reason.header", String.join(",", headers.getLast()));
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            Row row = new Row(name, csv.getStartingLineNumber(), List.copyOf(csv.getFields()));
            check(row, header);
            rows.add(row);
        }
        return new CsvFile(name, header, List.copyOf(rows));
    }

    private static void check(Row row, List<String> header) throws CodeException {
        if (row.values().size() != header.size()) {
            throw row.refuse("code.reason.fields", row.values().size(), header.size());
        }
        for (int column = 0; column < header.size(); column++) {
            String value = row.get(column);
            if (!value.equals(value.strip()) || value.chars().anyMatch(CsvFile::hidden)) {
                throw row.refuse("code.reason.blanks", header.get(column));
            }
        }
    }

    private static boolean hidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static byte[] bytes(String name, URL place) throws CodeException {
        try (InputStream in = place.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CodeException(Message.of("code.unreadable", name), e);
        }
    }

    private static String decode(String name, byte[] bytes) throws CodeException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1 + IntStream.range(0, in.position()).filter(i -> bytes[i] == '\n').count();
            throw refuse(name, line, "code.reason.encoding");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<CsvRecord> parse(String name, String text) throws CodeException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true).allowMissingFields(true).skipEmptyLines(false).ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            long after = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw refuse(name, after, "code.reason.syntax");
        } catch (IOException e) {
            throw new CodeException(Message.of("code.unreadable", name), e);
        }
        return records;
    }
}
