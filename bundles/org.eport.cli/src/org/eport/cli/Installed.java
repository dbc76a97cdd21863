package org.eport.cli;

import java.nio.file.Path;

import org.eport.core.desk.Workplace;
import org.eport.rollout.Rollout;

/** What is installed beside the command line, so that tests install their own. */
public interface Installed {

    /** Opens an instance folder. */
    Workplace open(Path folder);

    /** Whether a subsystem is installed; asked before a folder is made for it. */
    boolean has(String subsystem);

    /** The way to the plug-ins of the running installation; {@link Problem} when there is none. */
    Rollout rollout(Path folder, Workplace workplace) throws Problem;
}
