package org.eport.workbench.help;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.workbench.Workstation;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Where the help of a subsystem stands: in the bundle that declares it, so that it comes and goes with it.
 * What the core declares is explained in the workbench's own book. Nobody else makes addresses of a
 * subsystem's help.
 */
public final class SubsystemHelp {

    private static final String BOOK = "org.eport.help";
    private static final String CONTEXTS = "org.eclipse.help.contexts";
    /** Read where a subsystem brings no rules of its own. */
    private static final String FORMS = "/" + BOOK + "/html/workbench/forms.html";

    private final Workstation station;

    public SubsystemHelp(Workstation station) {
        this.station = station;
    }

    /**
     * F1 on the control opens the rule of this field. Where its subsystem brings no help, the screen around
     * the control answers.
     *
     * @param labels the type's id, or that and the name of a line table
     */
    public void onField(Control control, String labels, String field) {
        declaring(labels).map(SubsystemHelp::bundle).filter(SubsystemHelp::explainsFields)
                .ifPresent(bundle -> PlatformUI.getWorkbench().getHelpSystem().setHelp(control,
                        bundle + "." + anchor(labels, field)));
    }

    /** The address of what a subsystem says about itself, or of the page about forms. */
    public String rules(Function function) {
        return station.workplace().subsystems().stream().filter(one -> one.functions().contains(function))
                .findFirst().map(one -> page(one, "introduction.html")).filter(HelpTopics::there)
                .orElse(FORMS);
    }

    /** The address of the section that says who takes the action of this function and when. */
    public String manual(Function function) {
        return declaring(function.type()).map(one -> page(one, "manual.html")).filter(HelpTopics::there)
                .map(page -> page + "#" + anchor(function.type(), function.action())).orElse(FORMS);
    }

    /** @param href {@code /bundle/path}, with or without an anchor */
    public static boolean there(String href) {
        return HelpTopics.there(href);
    }

    private static String anchor(String labels, String name) {
        return labels.replace('.', '_') + "_" + name;
    }

    private Optional<Subsystem> declaring(String labels) {
        return station.workplace().subsystems().stream().filter(one -> one.flows().stream()
                .anyMatch(flow -> (labels + ".").startsWith(flow.type().id() + "."))).findFirst();
    }

    private static String page(Subsystem subsystem, String name) {
        return "/" + bundle(subsystem) + "/html/" + name;
    }

    private static String bundle(Subsystem subsystem) {
        Bundle own = FrameworkUtil.getBundle(subsystem.getClass());
        boolean core = own.equals(FrameworkUtil.getBundle(Subsystem.class));
        return core ? BOOK : own.getSymbolicName();
    }

    private static boolean explainsFields(String bundle) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(CONTEXTS))
                .anyMatch(contexts -> contexts.getContributor().getName().equals(bundle));
    }
}
