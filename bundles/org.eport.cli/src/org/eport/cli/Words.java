package org.eport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.desk.Workplace;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/**
 * The chosen language, and the texts of this bundle beside those of the core and, once a workplace is open,
 * of its subsystems: one sentence may take words from all of them.
 */
public final class Words {

    private final Locale locale;
    private final List<Texts> texts = new ArrayList<>();

    Words(Locale locale) {
        this.locale = locale;
        texts.add(new Texts(List.of(Words.class.getClassLoader(), Workplace.class.getClassLoader())));
    }

    /** Adds the texts of what is installed. */
    public void learn(Texts more) {
        texts.add(more);
    }

    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... args) {
        return say(Message.of(key, args));
    }

    public String say(Message message) {
        Message plain = new Message(message.key(), message.args().stream()
                .map(arg -> arg instanceof Message nested ? say(nested) : arg).toList());
        return source(message.key()).render(plain, locale);
    }

    /** The text of a key that may not be there, because what brings it is not installed. */
    public Optional<String> find(String key) {
        return source(key).find(key, locale).map(pattern -> say(key));
    }

    private Texts source(String key) {
        return texts.stream().filter(one -> one.find(key, locale).isPresent()).findFirst()
                .orElse(texts.get(0));
    }
}
