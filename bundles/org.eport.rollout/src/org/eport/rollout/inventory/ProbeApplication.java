package org.eport.rollout.inventory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eport.core.text.Message;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** Started in a new state before it is put in force: {@code --out FILE} gets its inventory. */
public final class ProbeApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Path out = Path.of(args[List.of(args).indexOf("--out") + 1]);
        BundleContext bundles = FrameworkUtil.getBundle(ProbeApplication.class).getBundleContext();
        List<Message> faults = unresolved(bundles);
        Inventory inventory = Stocktaking.of(bundles).take(faults);
        Files.writeString(out, inventory.write(), StandardCharsets.UTF_8);
        return EXIT_OK;
    }

    private static List<Message> unresolved(BundleContext bundles) {
        List<Message> faults = new ArrayList<>();
        for (Bundle bundle : bundles.getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED) {
                faults.add(Message.of("rollout.clash.unresolved", bundle.getSymbolicName(), reason(bundle)));
            }
        }
        return faults;
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "";
        } catch (BundleException e) {
            return String.valueOf(e.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
        }
    }

    @Override
    public void stop() {
        // it ends by itself
    }
}
