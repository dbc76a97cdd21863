package org.eport.cli;

import java.io.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import org.eport.core.desk.Workplace;

/**
 * Everything outside a command, so that tests give it their own.
 *
 * @param instance   folder to work in unless {@code --dir} names another
 * @param in         standard input, unbuffered: a PIN may be on it
 * @param console    to ask a person; empty when there is none
 * @param workplaces opens an instance folder
 */
public record Setting(Optional<Path> instance, InputStream in, Optional<Console> console,
        Function<Path, Workplace> workplaces, Clock clock, Report report) {
}
