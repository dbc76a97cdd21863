package org.eport.workbench.plugins;

import org.eport.core.text.Message;

/** What came of work on the plug-ins. */
sealed interface Answer<T> {

    record Done<T>(T value) implements Answer<T> {
    }

    /** Nothing was changed; why, and what to do. */
    record Refused<T>(Message text, Message remedy) implements Answer<T> {
    }

    /** A person stopped it; nothing was changed. */
    record Stopped<T>() implements Answer<T> {
    }
}
