package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, in both languages. */
class HelpTest {

    private static Shell.Run help(String language, String command) {
        List<String> args = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        args.addAll(List.of("--lang", language, "--help"));
        return Shell.bare("", args.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "login-check", "import", "act", "query", "explain", "diagnose",
        "verify", "proof", "flow", "card", "card change-pin", "card unblock", "bench", "history", "plugins",
        "plugins list", "plugins preview", "plugins install", "plugins update", "plugins remove", "plugins revert",
        "plugins sites", "plugins health", "plugins rings"})
    void everyCommandHasItsHelpInBothLanguages(String command) {
        Shell.Run english = help("en", command);
        Shell.Run chinese = help("zh", command);
        assertEquals(0, english.exit(), english::all);
        assertEquals(0, chinese.exit(), chinese::all);
        assertTrue(english.out().startsWith("Usage: eport"), english::out);
        assertTrue(chinese.out().startsWith("用法：eport"), chinese::out);
        for (int code = 0; code <= 3; code++) {
            assertTrue(english.out().contains("\n  " + code + "   "), english::out);
        }
        assertTrue(chinese.out().contains("退出码"), chinese::out);
        assertFalse(english.out().codePoints().anyMatch(point -> point > 0x2E80), english::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "query", "card change-pin", "import", "diagnose", "plugins preview", "plugins install", "plugins sites",
        "plugins health", "plugins rings"})
    void everyOptionIsDescribed(String command) {
        List<String> lines = help("en", command).out().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean option = lines.get(i).matches("\\s{1,8}(-., )?--[a-z-]+(=\\S+)?\\s*");
            assertFalse(option && !lines.get(i + 1).startsWith("          "), lines.get(i));
        }
        assertFalse(String.join("\n", lines).contains("cli.option"));
    }

    @Test
    void wrongUsageIsSaidInTheChosenLanguage() {
        assertEquals(2, Shell.bare("", "--lang", "zh", "act").exit());
        assertTrue(Shell.bare("", "--lang", "zh", "act").err().contains("缺少：ACTION"));
        assertTrue(Shell.bare("", "--lang", "en", "act").err().contains("Missing: ACTION"));
        assertTrue(Shell.bare("", "--lang=zh", "fly").err().contains("无法识别"));
        assertEquals(2, Shell.bare("", "--lang", "en").exit());
        assertEquals(2, Shell.bare("", "verify", "--lang", "fr").exit());
    }

    @Test
    void wrongUsageIsReadableForMachines() {
        Shell.Run run = Shell.bare("", "act", "--json", "--lang", "en");
        assertEquals(2, run.exit());
        assertEquals(2L, run.json().get("exit"));
        assertEquals("cli.usage.missing", ((Map<?, ?>) run.json().get("problem")).get("key"));
        assertEquals("", run.err());
    }

    @Test
    void commandWithoutAFolderAsksForOne() {
        Shell.Run run = Shell.bare("", "verify", "--lang", "en");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--dir"), run::all);
    }

    @Test
    void versionIsShown() {
        assertEquals(0, Shell.bare("", "--version").exit());
        assertTrue(Shell.bare("", "--version").out().startsWith("eport"));
    }
}
