package org.eport.workbench.rehearsal;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eport.workbench.Application;

/**
 * The workbench as it is, with somebody at the desk who wants to know how long everything takes. Reads the PIN of the
 * card from standard input, uses the card that was used last.
 */
public final class RehearsalApplication implements IApplication {

    private final Application workbench = new Application();

    @Override
    public Object start(IApplicationContext context) throws Exception {
        char[] pin = pin();
        Thread person = new Thread(new Person(pin), "rehearsal");
        person.setDaemon(true);
        person.start();
        try {
            return workbench.start(context);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static char[] pin() throws IOException {
        char[] line = new char[16];
        int length = 0;
        Reader in = System.console() == null ? new java.io.InputStreamReader(System.in)
                : System.console().reader();
        for (int c = in.read(); c >= ' ' && length < line.length; c = in.read()) {
            line[length++] = (char) c;
        }
        char[] pin = Arrays.copyOf(line, length);
        Arrays.fill(line, '\0');
        return pin;
    }

    @Override
    public void stop() {
        workbench.stop();
    }
}
