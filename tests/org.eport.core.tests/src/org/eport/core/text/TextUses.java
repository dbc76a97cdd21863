package org.eport.core.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sources of a bundle say about text keys: every literal, and every call that makes a message of a
 * literal key, with the number of arguments it gives. Reads Java as text; that is enough for the ways this
 * house writes it.
 */
final class TextUses {

    /** A method of a file that puts something before its first literal and makes a message of it. */
    private record Helper(String prefix, boolean remedy) {
    }

    /** A message made somewhere; {@code arguments} below 0 where they cannot be counted. */
    record Use(String key, int arguments, boolean remedy, String place) {
    }

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern HELPER = Pattern.compile(
            "(\\w+)\\(String (\\w+), Object\\.\\.\\. args\\)[^{;]*\\{(.*?)\\n    }", Pattern.DOTALL);
    /** Group 1 is a literal, which stays; group 2 a comment; the rest text blocks and characters. */
    private static final Pattern NOT_CODE = Pattern.compile("\"\"\".*?\"\"\"|(\"(?:[^\"\\\\\\n]|\\\\.)*\")"
            + "|'(?:[^'\\\\]|\\\\.)+'|(//[^\\n]*|/\\*.*?\\*/)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("String (?:TYPE_)?ID = \"([^\"]+)\"");

    private final List<Use> uses = new ArrayList<>();
    private final Set<String> literals = new TreeSet<>();
    private final Map<String, Helper> shared = new HashMap<>();

    static TextUses of(Path folder) throws IOException {
        TextUses found = new TextUses();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("src"))) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        Map<Path, String> sources = new HashMap<>();
        for (Path file : files) {
            sources.put(file, withoutComments(Files.readString(file)));
        }
        // helpers another file imports are known before the calls are read
        files.forEach(file -> found.shared.putAll(found.helpers(sources.get(file), Map.of())));
        files.forEach(file -> found.scan(file.getFileName().toString(), sources.get(file)));
        return found;
    }

    List<Use> uses() {
        return uses;
    }

    Set<String> literals() {
        return literals;
    }

    private void scan(String place, String source) {
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        calls(place, source, "Message.of", 0, new Helper("", false));
        calls(place, source, "Refusal.of", 1, new Helper("", true));
        helpers(source, shared).forEach((name, helper) -> calls(place, source, name, 0, helper));
        if (source.contains("import static")) {
            shared.forEach((name, helper) -> {
                if (source.contains("." + name + ";")) {
                    calls(place, source, name, 0, helper);
                }
            });
        }
    }

    private Map<String, Helper> helpers(String source, Map<String, Helper> others) {
        Matcher id = ID.matcher(source);
        String own = id.find() ? id.group(1) : "";
        Map<String, Helper> helpers = new HashMap<>();
        Matcher method = HELPER.matcher(source);
        while (method.find()) {
            String body = method.group(3);
            String through = String.join("|", others.keySet());
            Pattern before = Pattern.compile("(?:Message\\.of\\(|Refusal\\.of\\([\\w.]+,\\s*"
                    + (through.isEmpty() ? "" : "|\\b(" + through + ")\\(")
                    + ")((?:ID \\+ )?(?:\"[^\"]*\" \\+ )?)"
                    + method.group(2) + "\\b");
            Matcher key = before.matcher(body);
            if (key.find()) {
                boolean direct = through.isEmpty() || key.group(1) == null;
                Helper next = direct ? new Helper("", body.contains("Refusal.of")) : others.get(key.group(1));
                String prefix = key.group(key.groupCount()).replace("ID + ", own).replace("\" + ", "")
                        .replace("\"", "");
                helpers.put(method.group(1), new Helper(next.prefix() + prefix, next.remedy()));
            }
        }
        return helpers;
    }

    /** Every call of a method whose argument at this position is a lone literal. */
    private void calls(String place, String source, String method, int position, Helper helper) {
        Matcher call = Pattern.compile("(?<![\\w.])" + (method.contains(".") ? "" : "(?:\\w+\\.)?")
                + Pattern.quote(method) + "\\(").matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            if (arguments.size() > position) {
                Matcher literal = LITERAL.matcher(arguments.get(position));
                if (literal.matches()) {
                    boolean spread = arguments.getLast().equals("args")
                            || arguments.getLast().endsWith("toArray()");
                    uses.add(new Use(helper.prefix() + literal.group(1),
                            spread ? -1 : arguments.size() - position - 1,
                            helper.remedy(), place));
                }
            }
        }
    }

    /** The arguments of a call, as they are written, from behind its opening bracket. */
    static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"') {
                Matcher literal = LITERAL.matcher(source);
                i = literal.find(i) ? literal.end() - 1 : i;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(begin, i).strip());
                begin = i + 1;
                if (c == ')') {
                    break;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return arguments;
    }

    /** Comments become nothing, text blocks and character literals become empty. */
    static String withoutComments(String source) {
        return NOT_CODE.matcher(source).replaceAll(found -> {
            if (found.group(1) != null) {
                return Matcher.quoteReplacement(found.group(1));
            }
            return found.group(2) != null ? "" : "\"\"";
        });
    }
}
