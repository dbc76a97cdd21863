package org.eport.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Brings the command line onto the platform: its arguments, its folder, and what is installed.
 */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        BundleContext bundles = FrameworkUtil.getBundle(Application.class).getBundleContext();
        PrintWriter out = writer(FileDescriptor.out, "stdout.encoding");
        PrintWriter err = writer(FileDescriptor.err, "stderr.encoding");
        Report report = Cli.report(args, out, err);
        try (FileInputStream in = new FileInputStream(FileDescriptor.in)) {
            Optional<Console> console = Optional.ofNullable(System.console());
            Setting setting = new Setting(instance(bundles), in, console,
                    new OnPlatform(bundles), Clock.systemUTC(), report);
            return new Cli(setting).run(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** The platform's instance folder ({@code -data}); empty when it was started with none. */
    private static Optional<Path> instance(BundleContext bundles)
            throws InvalidSyntaxException, URISyntaxException {
        for (ServiceReference<Location> reference : bundles.getServiceReferences(Location.class,
                Location.INSTANCE_FILTER)) {
            URL url = bundles.getService(reference).getURL();
            if (url != null) {
                return Optional.of(Path.of(new java.net.URI("file", null, url.getPath(), null)));
            }
        }
        return Optional.empty();
    }

    /** Terminals that do not say they know Chinese are still written in UTF-8, which most read. */
    private static PrintWriter writer(FileDescriptor descriptor, String property) {
        Charset told = Charset.forName(System.getProperty(property, "UTF-8"), StandardCharsets.UTF_8);
        boolean serves = told.canEncode() && told.newEncoder().canEncode('\u6838');
        return new PrintWriter(new FileOutputStream(descriptor), false,
                serves ? told : StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        // nothing runs in the background
    }
}
