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
import org.eport.exportreceipt.CustomsStatus;
import org.eport.exportreceipt.FormType;
import org.eport.exportreceipt.VerificationForm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the bundle's files say, handed to the house. Figures are changed in {@code region.properties}. */
@Component(service = Region.class)
public final class ShenzhenRegion implements Region {

    private static final String DISTRICT = "5300";
    private static final String RULE_FROM = "districtRuleFrom";

    private final Map<String, String> parameters;
    private final LocalDate ruleFrom;

    @Activate
    public ShenzhenRegion() {
        Map<String, String> settings = settings();
        ruleFrom = LocalDate.parse(settings.remove(RULE_FROM));
        parameters = Map.copyOf(settings);
    }

    private static Map<String, String> settings() {
        Properties file = new Properties();
        try (InputStream in = ShenzhenRegion.class.getResourceAsStream("/region.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name).strip()));
        return settings;
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
        return ShenzhenRegion.class.getClassLoader();
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public List<Addition<?>> rules() {
        return List.of(new Addition<>(FormType.ID, VerificationForm.class, new Rule<>("R-SZ-01", "filingPort",
                (form, day) -> namesAnOffice(form), Optional.of(ruleFrom))));
    }

    /** First business day of the rule. */
    LocalDate ruleFrom() {
        return ruleFrom;
    }

    /** Asked when a form is filed; one filed before the rule's first day goes on its way or is taken back. */
    private static boolean namesAnOffice(VerificationForm form) {
        return form.customsStatus() != CustomsStatus.UNUSED
                || !form.filingPort().equals(Optional.of(DISTRICT));
    }
}
