package org.eport.workbench.problems;

import java.util.List;

import org.eport.core.document.Violation;

/** A part that has something to put right; found as an adapter of the active editor. All on the UI thread. */
public interface ProblemSource {

    List<Violation> problems();

    /** Number or name of what is being filled in. */
    String document();

    /** The field of a violation, for people. */
    default String label(String path) {
        return path;
    }

    /**
     * Puts the keyboard into the field.
     *
     * @param path as in the violation
     */
    boolean focus(String path);

    /** Told when the problems have changed, as long as the part lives. */
    void onProblems(Runnable listener);
}
