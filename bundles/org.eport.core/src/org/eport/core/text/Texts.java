package org.eport.core.text;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of all installed bundles, English in {@code OSGI-INF/l10n/bundle.properties} and Chinese in
 * {@code bundle_zh.properties}. The first bundle that knows a key wins. Thread-safe.
 */
public final class Texts {

    private static final String BASE = "OSGI-INF.l10n.bundle";

    private final List<ClassLoader> sources;

    /** @param sources the class loaders of the bundles that bring texts, the core's own first */
    public Texts(Collection<ClassLoader> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The finished sentence; a missing key shows itself between question marks and never fails. */
    public String render(Message message, Locale locale) {
        Optional<String> pattern = find(message.key(), locale);
        if (pattern.isEmpty()) {
            return "?" + message.key() + "?" + (message.args().isEmpty() ? "" : message.args());
        }
        Object[] args = message.args().stream().map(arg -> plain(arg, locale)).toArray();
        return new MessageFormat(pattern.get(), locale).format(args);
    }

    /** The text of a key without arguments. */
    public String label(String key, Locale locale) {
        return render(Message.of(key), locale);
    }

    /** The raw pattern of a key in exactly this language. */
    public Optional<String> find(String key, Locale locale) {
        for (ClassLoader source : sources) {
            try {
                ResourceBundle bundle =
                        ResourceBundle.getBundle(BASE, locale, source, OWN_LANGUAGE_OR_ENGLISH);
                if (bundle.containsKey(key)) {
                    return Optional.of(bundle.getString(key));
                }
            } catch (MissingResourceException noTextsHere) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Object plain(Object arg, Locale locale) {
        return arg instanceof Message nested ? render(nested, locale) : String.valueOf(arg);
    }

    /** Without this an English reader on a Chinese system would be shown Chinese. */
    private static final ResourceBundle.Control OWN_LANGUAGE_OR_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
