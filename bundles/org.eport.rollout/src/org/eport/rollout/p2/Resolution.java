package org.eport.rollout.p2;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.p2.Provisioner.Wanted;

/** Finds out which units make the wanted features possible, and takes with a feature what only it needed. */
record Resolution(IProvisioningAgent agent, IProfile profile, List<Wanted> wanted, ProvisioningContext context,
        Clash clash) {

    private static final String GROUP = ".feature.group";
    /** How one bundle needs another. */
    private static final Set<String> BY_CODE = Set.of("java.package", "osgi.bundle");

    /** @throws RolloutException when the wanted features cannot live together with what stays */
    IProvisioningPlan plan() throws RolloutException {
        IProvisioningPlan plan = resolve(Set.of());
        Set<IInstallableUnit> left = leftBehind(plan);
        return left.isEmpty() ? plan : resolve(left); // somebody could use them, but nobody has to
    }

    /** @param unwanted units that must not be there, though others could use them */
    private IProvisioningPlan resolve(Set<IInstallableUnit> unwanted) throws RolloutException {
        IPlanner planner = agent.getService(IPlanner.class);
        IProfileChangeRequest request = planner.createChangeRequest(profile);
        for (Wanted one : wanted) {
            profile.query(QueryUtil.createIUQuery(one.feature() + GROUP), null).forEach(request::remove);
            if (one.after().isPresent()) {
                IInstallableUnit unit = find(one);
                request.add(unit);
                request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, "true");
            }
        }
        request.addExtraRequirements(unwanted.stream().map(unit -> MetadataFactory.createRequirement(
                IInstallableUnit.NAMESPACE_IU_ID, unit.getId(), new VersionRange(unit.getVersion(), true,
                unit.getVersion(), true), null, 0, 0, false)).toList());
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new NullProgressMonitor());
        if (!plan.getStatus().isOK()) {
            throw clash.of(plan.getStatus());
        }
        return plan;
    }

    /**
     * What a plan leaves of features that go.
     *
     * @throws RolloutException when another bundle cannot do without it: letting the feature go would be a pretence
     */
    private Set<IInstallableUnit> leftBehind(IProvisioningPlan plan) throws RolloutException {
        Set<IInstallableUnit> stay = plan.getFutureState().query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
        Set<IInstallableUnit> left = new LinkedHashSet<>();
        for (Wanted one : wanted) {
            if (one.after().isEmpty()) {
                for (IInstallableUnit group : profile.query(QueryUtil.createIUQuery(one.feature() + GROUP), null)
                        .toSet()) {
                    stay.stream().filter(unit -> names(group, unit) && !unit.getArtifacts().isEmpty())
                            .forEach(left::add);
                }
            }
        }
        for (IInstallableUnit unit : left) {
            Optional<IInstallableUnit> user = stay.stream().filter(other -> !left.contains(other)
                    && needs(other, unit) && !other.getId().endsWith(GROUP)).findFirst();
            if (user.isPresent()) {
                Object needed = clash.name(unit.getId());
                Object by = clash.name(user.get().getId());
                throw new RolloutException(Message.of("rollout.clash.needed", needed, by),
                        Message.of("rollout.clash.needed.remedy", needed, by));
            }
        }
        return left;
    }

    /** A feature names its bundles by id and exactly one version; other requirements of it are not its content. */
    private static boolean names(IInstallableUnit group, IInstallableUnit unit) {
        return group.getRequirements().stream().filter(IRequiredCapability.class::isInstance)
                .map(IRequiredCapability.class::cast)
                .anyMatch(required -> IInstallableUnit.NAMESPACE_IU_ID.equals(required.getNamespace())
                        && required.getName().equals(unit.getId()) && required.isMatch(unit));
    }

    private static boolean needs(IInstallableUnit user, IInstallableUnit unit) {
        return user.getRequirements().stream().anyMatch(requirement -> requirement.getMin() > 0
                && requirement instanceof IRequiredCapability required && BY_CODE.contains(required.getNamespace())
                && requirement.isMatch(unit));
    }

    private IInstallableUnit find(Wanted one) throws RolloutException {
        Version version = Version.create(one.after().orElseThrow());
        return context.getMetadata(null).query(QueryUtil.createIUQuery(one.feature() + GROUP, version), null)
                .stream().findFirst().orElseThrow(() -> new RolloutException(
                        Message.of("rollout.refused.notThere", one.feature(), version.toString()),
                        Message.of("rollout.refused.notThere.remedy")));
    }
}
