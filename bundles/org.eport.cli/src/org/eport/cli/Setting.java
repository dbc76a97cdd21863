package org.eport.cli;

import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Everything outside a command, so that tests give it their own.
 *
 * @param instance   folder to work in unless {@code --dir} names another
 * @param in         standard input, unbuffered: a PIN may be on it
 * @param console    to ask a person; empty when there is none
 * @param installed  what is installed beside the command line
 */
public record Setting(Optional<Path> instance, InputStream in, Optional<Console> console,
        Installed installed, Clock clock, Report report) {
}
