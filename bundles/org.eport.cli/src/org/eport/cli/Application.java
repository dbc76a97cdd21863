package org.eport.cli;

import java.util.Arrays;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Stands in for the command line until it is written: says what it was given, ends with the code it was given. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        System.out.println("E-port " + Arrays.toString(args));
        int code = 0;
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals("--exit")) {
                code = Integer.parseInt(args[i + 1]);
            }
            if (args[i].equals("--pin-fd")) {
                System.out.println("pin: " + new String(new java.io.FileInputStream("/dev/fd/" + args[i + 1]).readAllBytes()));
            }
        }
        var bc = org.osgi.framework.FrameworkUtil.getBundle(Application.class).getBundleContext();
        System.out.println("service " + bc.getServiceReference("org.eport.core.text.Dummy") + " locale " + java.util.Locale.getDefault() + " 中文");
        return code;
    }

    @Override
    public void stop() {
        // nothing runs in the background
    }
}
