package org.eport.cli.plugins;

import java.nio.file.Path;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.cli.Report;
import org.eport.cli.Setting;
import org.eport.core.desk.Workplace;
import org.eport.core.text.Texts;
import org.eport.rollout.Rollout;

/** The way to the plug-ins, with their words. */
final class Door {

    private Door() {
    }

    static void learn(Report report) {
        report.words().learn(new Texts(List.of(Rollout.class.getClassLoader())));
    }

    static Rollout open(Setting setting, Path instance, Workplace workplace) throws Problem {
        learn(setting.report());
        return setting.installed().rollout(instance.toAbsolutePath().normalize(), workplace);
    }
}
