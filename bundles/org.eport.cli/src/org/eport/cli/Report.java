package org.eport.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.text.Message;


/**
 * All that a command says: lines as they come for people, or one JSON object at the end for machines, never a
 * mixture.
 */
public final class Report {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words;
    private final boolean json;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    Report(PrintWriter out, PrintWriter err, Words words, boolean json) {
        this.out = out;
        this.err = err;
        this.words = words;
        this.json = json;
    }

    public Words words() {
        return words;
    }

    /** Shows one thing; for machines it is the value of this key. */
    public void show(String key, Shown shown) {
        if (json) {
            tree.put(key, shown.tree(words));
        } else {
            print(shown.lines(words));
        }
    }

    /** Shows one of several things; for machines the key has a list of them. */
    @SuppressWarnings("unchecked")
    public void add(String key, Shown shown) {
        if (json) {
            ((List<Object>) tree.computeIfAbsent(key, none -> new ArrayList<>())).add(shown.tree(words));
        } else {
            print(shown.lines(words));
        }
    }

    /** A line for people; machines get the value alone. */
    public void put(String key, Object value, String lineKey, Object... args) {
        if (json) {
            tree.put(key, value);
        } else {
            print(List.of(words.say(lineKey, args)));
        }
    }

    /** For machines only. */
    public void put(String key, Object value) {
        if (json) {
            tree.put(key, value);
        }
    }

    /** Shows several things; for machines the key has a list of them, also of none. */
    public void each(String key, List<? extends Shown> all) {
        put(key, new ArrayList<>());
        all.forEach(one -> add(key, one));
    }

    /** A line for people only. */
    public void line(String key, Object... args) {
        if (!json) {
            print(List.of(words.say(key, args)));
        }
    }

    /** For a command that lays out its own answer. */
    PrintWriter paper() {
        return out;
    }

    /** How far a long command is, for people only. */
    public void step(Message step) {
        if (!json) {
            err.println(words.say("cli.step", words.say(step)));
            err.flush();
        }
    }

    /** For telling how far a long command is. */
    PrintWriter progress() {
        return err;
    }

    /** Something to know that is not the answer; goes to the error channel. */
    void notice(String key, Object... args) {
        err.println(words.say(key, args));
        err.flush();
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** Tells why a command ended early. */
    void problem(Problem problem) {
        String text = words.say(problem.text());
        if (json) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("key", problem.text().key());
            about.put("text", text);
            problem.remedy().map(words::say).ifPresent(remedy -> about.put("remedy", remedy));
            tree.put("problem", about);
        } else {
            err.println(text);
            problem.remedy().map(words::say).ifPresent(err::println);
            err.flush();
        }
    }

    /** A fault of the program itself: everything that helps to find it. */
    void fault(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        err.println(words.say("cli.fault"));
        err.print(trace);
        err.flush();
        if (json) {
            tree.put("problem", Map.of("key", "cli.fault", "text", words.say("cli.fault")));
        }
    }

    /** Nothing more comes. */
    void end(Ending ending) {
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("exit", ending.code());
            whole.putAll(tree);
            new JsonText(out).write(whole);
        }
        out.flush();
        err.flush();
    }
}
