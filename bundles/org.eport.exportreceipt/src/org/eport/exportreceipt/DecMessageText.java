package org.eport.exportreceipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eport.core.desk.ImportException;

/**
 * Turns the bytes of a message into text, strictly: an XML parser left to itself shows bytes that do not fit
 * their encoding as replacement characters, and a name would be kept wrong. UTF-8 and GB18030; GBK and
 * GB2312 are read as GB18030, which contains them.
 */
final class DecMessageText {

    /** Most megabytes of a file; a declaration with fifty items has some fifty kilobytes. */
    private static final int MOST_MEGABYTES = 10;
    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");
    private static final int DECLARATION_WITHIN = 256;

    private DecMessageText() {
    }

    static String read(InputStream in) throws IOException, ImportException {
        byte[] bytes = in.readNBytes(MOST_MEGABYTES * 1_000_000 + 1);
        if (bytes.length > MOST_MEGABYTES * 1_000_000) {
            throw new ImportException(0, DecMessageImporter.problem("tooLarge", MOST_MEGABYTES));
        }
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        int skip = marked ? 3 : 0;
        ByteBuffer content = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        return decode(content, encoding(bytes, skip));
    }

    private static String encoding(byte[] bytes, int skip) throws ImportException {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            throw new ImportException(1, DecMessageImporter.problem("encoding", "UTF-16"));
        }
        String start = new String(bytes, skip, Math.min(bytes.length - skip, DECLARATION_WITHIN),
                StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARATION.matcher(start);
        return declared.find() ? declared.group(1) : "UTF-8";
    }

    private static String decode(ByteBuffer content, String encoding) throws ImportException {
        Charset charset = switch (encoding.toUpperCase(Locale.ROOT)) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> Charset.forName("GB18030");
            default -> throw new ImportException(1, DecMessageImporter.problem("encoding", encoding));
        };
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) (content.remaining() * decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(content, text, true);
        if (result.isError()) {
            byte[] bytes = content.array();
            int line = 1 + (int) IntStream.range(0, content.position()).filter(i -> bytes[i] == '\n').count();
            throw new ImportException(line, DecMessageImporter.problem("bytes", encoding));
        }
        decoder.flush(text);
        return text.flip().toString();
    }
}
