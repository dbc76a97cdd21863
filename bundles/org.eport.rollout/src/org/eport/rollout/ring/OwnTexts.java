package org.eport.rollout.ring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The text keys that are there in a language itself. Whoever renders a text is content with English where
 * Chinese is missing, so asking for one text after the other would never show the gap.
 */
final class OwnTexts extends ResourceBundle.Control {

    private static final String BASE = "OSGI-INF.l10n.bundle";

    private OwnTexts() {
    }

    static Set<String> keys(Collection<ClassLoader> loaders, Locale language) {
        Set<String> keys = new HashSet<>();
        for (ClassLoader loader : loaders) {
            try {
                keys.addAll(ResourceBundle.getBundle(BASE, language, loader, new OwnTexts()).keySet());
            } catch (MissingResourceException noTextsHere) {
                continue;
            }
        }
        return keys;
    }

    @Override
    public List<String> getFormats(String baseName) {
        return FORMAT_PROPERTIES;
    }

    /** English stands in the file without a language. */
    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
        return List.of(locale.getLanguage().equals("en") ? Locale.ROOT : Locale.of(locale.getLanguage()));
    }

    @Override
    public Locale getFallbackLocale(String baseName, Locale locale) {
        return null;
    }

    /** A plug-in that was updated must not be judged by the texts of the old one. */
    @Override
    public long getTimeToLive(String baseName, Locale locale) {
        return TTL_DONT_CACHE;
    }
}
