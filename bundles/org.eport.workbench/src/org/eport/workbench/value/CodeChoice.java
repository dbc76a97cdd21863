package org.eport.workbench.value;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;

/** What Enter does in a code field: take the one that is meant, offer those that could be, or find none. */
public sealed interface CodeChoice {

    /** This one is meant. */
    record Taken(CodeEntry entry) implements CodeChoice {
    }

    /** One of these; never empty. */
    record Choose(List<CodeEntry> entries) implements CodeChoice {
    }

    /** Nothing fits. */
    record Unknown() implements CodeChoice {
    }

    /** More than the largest table has. */
    int MOST = 2_000;
    String WHOLE_TABLE = "0";

    static CodeChoice of(CodeTable table, String typed, LocalDate day) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        List<CodeEntry> found = table.search(plain, day, MOST);
        if (found.isEmpty()) {
            return new Unknown();
        }
        CodeEntry first = found.get(0);
        boolean meant = !plain.equals(WHOLE_TABLE) && (first.code().equals(plain)
                || first.code().equalsIgnoreCase(plain) && !found.get(1).code().equalsIgnoreCase(plain));
        return found.size() == 1 || meant ? new Taken(first) : new Choose(found);
    }

    /** The rows of a list that is being narrowed; nothing typed: all of them. */
    static List<CodeEntry> narrowed(CodeTable table, String typed, LocalDate day) {
        String plain = typed.strip();
        return table.search(plain.isEmpty() ? WHOLE_TABLE : plain, day, MOST);
    }
}
