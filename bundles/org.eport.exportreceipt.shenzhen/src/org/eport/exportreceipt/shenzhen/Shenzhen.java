package org.eport.exportreceipt.shenzhen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.eport.core.desk.Region;
import org.eport.core.document.Rule;
import org.eport.exportreceipt.FormType;
import org.eport.exportreceipt.VerificationForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the bundle's files say, handed to the house; {@code region.properties} is where figures are changed. */
@Component(service = Region.class)
public final class Shenzhen implements Region {

    private static final String DISTRICT = "5300";
    private static final String RULE_FROM = "districtRuleFrom";

    private final Map<String, String> parameters = new TreeMap<>();
    private final List<Addition<?>> rules;

    @Activate
    public Shenzhen() {
        Properties settings = new Properties();
        try (InputStream in = Shenzhen.class.getResourceAsStream("/region.properties")) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.stringPropertyNames().forEach(name -> parameters.put(name, settings.getProperty(name).strip()));
        LocalDate from = LocalDate.parse(parameters.remove(RULE_FROM));
        rules = List.of(new Addition<>(FormType.ID, VerificationForm.class, new Rule<>("R-SZ-01", "filingPort",
                (form, day) -> !form.filingPort().equals(Optional.of(DISTRICT)), Optional.of(from))));
    }

    @Override
    public String id() {
        return "shenzhen";
    }

    @Override
    public String subsystem() {
        return "exportreceipt";
    }

    @Override
    public ClassLoader loader() {
        return Shenzhen.class.getClassLoader();
    }

    @Override
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    @Override
    public List<Addition<?>> rules() {
        return rules;
    }
}
