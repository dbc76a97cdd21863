package org.eport.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eport.core.card.CardException;
import org.eport.core.desk.SubsystemTexts;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the texts of all bundles to what the sources use: nothing missing in either language, nothing
 * unused, no placeholder without an argument. What a subsystem declares is checked exactly in that
 * subsystem's own tests; here only that its keys belong to a declared type.
 */
class TextFilesTest {

    /**
     * Keys put together from parts that no other test enumerates; the page's own test shows a missing one.
     */
    private static final List<String> BUILT = List.of("proof.page.");

    /** Keys the command line library looks for by itself. */
    /** A region owes its name to whoever shows the region; see {@code SubsystemTexts}. */
    private static final String OF_A_REGION = "region\\.[a-z0-9]+\\.name";
    private static final String OF_THE_COMMAND_LINE = "([\\w.-]+\\.)?usage\\..*";

    private static List<TextFiles.Bundle> bundles;
    private static Map<String, TextUses> sources;
    private static SortedMap<String, Integer> declared;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        bundles = TextFiles.bundles();
        sources = new TreeMap<>();
        for (TextFiles.Bundle bundle : bundles) {
            sources.put(bundle.name(), TextUses.of(bundle.folder()));
        }
        try (Workplace workplace = Workplaces.open(folder.resolve("instance"), List.of(), List.of(),
                Clock.systemUTC())) {
            declared = SubsystemTexts.keys(workplace.subsystems().iterator().next());
        }
        declared.putAll(families());
    }

    /**
     * Keys made of the values of an enumeration, of a table or of the kinds of a check, with their arguments.
     */
    private static Map<String, Integer> families() throws IOException {
        Map<String, Integer> keys = new TreeMap<>();
        Arrays.stream(Agency.values()).forEach(agency -> keys.put("agency." + agency, 0));
        Arrays.stream(CardKind.values()).forEach(kind -> keys.put("cardKind." + kind, 0));
        Arrays.stream(CardException.Reason.values()).map(reason -> new CardException(reason, 1).text())
                .forEach(text -> keys.put(text.key(), 1));
        Path core = TextFiles.root().resolve("bundles/org.eport.core");
        Files.readAllLines(core.resolve("codes/tables.csv")).stream().skip(1)
                .forEach(line -> keys.put("code." + line.substring(0, line.indexOf(',')), 0));
        String checks = TextUses.withoutComments(
                Files.readString(core.resolve("src/org/eport/core/document/FieldChecks.java")));
        Matcher kind = Pattern.compile("\\b(fail|violation)\\(\"(\\w+)\"").matcher(checks);
        while (kind.find()) {
            int written = TextUses.arguments(checks, kind.start(2) - 1).size() - 1;
            int given = "fail".equals(kind.group(1)) ? written + 1 : written - 1;
            keys.merge("field." + kind.group(2), given, Math::min);
            keys.merge("field." + kind.group(2) + ".remedy", given, Math::min);
        }
        return keys;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (TextFiles.Bundle bundle : bundles) {
            assertEquals(lines(bundle.english().keySet()), lines(bundle.chinese().keySet()), bundle.name());
        }
    }

    @Test
    void noTextIsEmptyAndEveryApostropheIsDoubled() {
        List<String> bad = new ArrayList<>();
        for (TextFiles.Bundle bundle : bundles) {
            for (Map<String, String> texts : List.of(bundle.english(), bundle.chinese())) {
                texts.forEach((key, text) -> {
                    if (text.isBlank() || text.replace("''", "").contains("'")
                            || text.replaceAll("\\{[0-9]}", "").matches("(?s).*[{}].*")) {
                        bad.add(key + " = " + text);
                    }
                });
            }
        }
        assertEquals(List.of(), bad);
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        List<String> twice = new ArrayList<>();
        for (TextFiles.Bundle bundle : bundles) {
            for (String file : List.of("bundle.properties", "bundle_zh.properties")) {
                Set<String> seen = new HashSet<>();
                for (String line : Files.readAllLines(bundle.folder().resolve("OSGI-INF/l10n/" + file))) {
                    boolean text = !line.startsWith("#") && line.contains("=");
                    if (text && !seen.add(line.substring(0, line.indexOf('=')).strip())) {
                        twice.add(bundle.name() + ": " + line);
                    }
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyMessageMadeInTheSourcesHasItsText() {
        Set<String> missing = new TreeSet<>();
        sources.forEach((bundle, found) -> {
            for (TextUses.Use use : found.uses()) {
                for (String key : use.remedy() ? List.of(use.key(), use.key() + ".remedy")
                        : List.of(use.key())) {
                    if (text(bundle, key).isEmpty()) {
                        missing.add(key + " of " + use.place());
                    }
                }
            }
            found.literals().stream().filter(literal -> looksLikeAKey(bundle, literal))
                    .filter(literal -> !known(literal))
                    .forEach(literal -> missing.add(literal + " of " + bundle));
        });
        declared.keySet().stream().filter(key -> text("org.eport.core", key).isEmpty()).forEach(missing::add);
        assertEquals("", lines(missing));
    }

    @Test
    void noTextAsksForAnArgumentItIsNotGiven() {
        Set<String> wrong = new TreeSet<>();
        sources.forEach((bundle, found) -> {
            for (TextUses.Use use : found.uses()) {
                if (use.arguments() >= 0) {
                    check(bundle, use.key(), use.arguments(), wrong);
                    if (use.remedy()) {
                        check(bundle, use.key() + ".remedy", use.arguments(), wrong);
                    }
                }
            }
        });
        declared.forEach((key, arguments) -> check("org.eport.core", key, arguments, wrong));
        assertEquals("", lines(wrong));
    }

    private void check(String bundle, String key, int arguments, Set<String> wrong) {
        for (String text : text(bundle, key)) {
            if (TextFiles.arguments(text) > arguments) {
                wrong.add(key + " is given " + arguments + ": " + text);
            }
        }
    }

    @Test
    void noTextIsUnused() throws IOException {
        Set<String> unused = new TreeSet<>();
        int texts = 0;
        for (TextFiles.Bundle bundle : bundles) {
            Set<String> used = used(bundle);
            for (String key : bundle.english().keySet()) {
                boolean declaredElsewhere = used.stream().anyMatch(prefix -> prefix.endsWith(".*")
                        && key.startsWith(prefix.substring(0, prefix.length() - 1)));
                if (!used.contains(key) && !declaredElsewhere && !key.matches(OF_THE_COMMAND_LINE)
                        && !key.matches(OF_A_REGION)) {
                    unused.add(bundle.name() + ": " + key);
                }
            }
            texts += bundle.english().size();
        }
        System.out.println("texts checked in two languages: " + texts);
        assertEquals("", lines(unused));
    }

    private static Set<String> used(TextFiles.Bundle bundle) throws IOException {
        TextUses found = sources.get(bundle.name());
        Set<String> used = new TreeSet<>(found.literals());
        used.addAll(declared.keySet());
        for (TextUses.Use use : found.uses()) {
            used.add(use.key());
            if (use.remedy()) {
                used.add(use.key() + ".remedy");
            }
        }
        BUILT.forEach(prefix -> used.add(prefix + "*"));
        for (String literal : found.literals()) {
            if (literal.matches("R-[A-Z][A-Z0-9]*-[0-9]+")) {
                used.addAll(List.of("rule." + literal, "rule." + literal + ".remedy"));
            }
            boolean core = bundle.name().equals("org.eport.core");
            if (!core && literal.matches("[a-z][a-z0-9]*(\\.[a-zA-Z]+)*\\.")) {
                used.add(literal + "*");
            } else if (!core && literal.matches("[a-z][a-z0-9]*\\.[a-zA-Z]+")) {
                used.add(literal + ".*");
            }
            if (!core && bundle.name().endsWith("." + literal)) {
                used.addAll(List.of(literal + ".name", literal + ".parameter.*"));
            }
        }
        used.addAll(inManifests(bundle.folder()));
        return used;
    }

    /** Names with a percent sign before them in manifest and plugin description. */
    private static Set<String> inManifests(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : List.of("META-INF/MANIFEST.MF", "plugin.xml")) {
            if (Files.exists(folder.resolve(file))) {
                Matcher name = Pattern.compile("%([\\w.]+)").matcher(Files.readString(folder.resolve(file)));
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    @Test
    void everyNameInAManifestHasItsText() throws IOException {
        for (TextFiles.Bundle bundle : bundles) {
            assertTrue(bundle.english().keySet().containsAll(inManifests(bundle.folder())), bundle.name());
        }
    }

    /** A dotted literal in the name space of the bundle's own texts. */
    private static boolean looksLikeAKey(String bundle, String literal) {
        Set<String> spaces = bundles.stream().filter(one -> one.name().equals(bundle))
                .flatMap(one -> one.english().keySet().stream()).filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        return literal.matches("[a-zA-Z][a-zA-Z0-9]*(\\.[\\w-]+)+")
                && spaces.contains(literal.substring(0, literal.indexOf('.')))
                && !literal.matches(".*\\.(css|sh|csv|txt|html|json|xml|sql|sm3|properties|zip|log)");
    }

    /** A key, or the beginning of keys. */
    private static boolean known(String literal) {
        return bundles.stream().flatMap(bundle -> bundle.english().keySet().stream())
                .anyMatch(key -> key.equals(literal) || key.startsWith(literal + "."));
    }

    /** The text in both languages, of the bundle itself or of the core; empty when one of them is missing. */
    private static List<String> text(String bundle, String key) {
        for (TextFiles.Bundle one : bundles) {
            if (one.name().equals(bundle) || one.name().equals("org.eport.core")) {
                Optional<String> english = Optional.ofNullable(one.english().get(key));
                Optional<String> chinese = Optional.ofNullable(one.chinese().get(key));
                if (english.isPresent() && chinese.isPresent()) {
                    return List.of(english.get(), chinese.get());
                }
            }
        }
        return List.of();
    }

    private static String lines(Set<String> keys) {
        return String.join("\n", keys);
    }
}
