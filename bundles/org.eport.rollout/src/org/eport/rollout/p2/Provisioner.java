package org.eport.rollout.p2;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Steps;
import org.eport.rollout.Words;
import org.eport.rollout.fault.P2Fault;
import org.eport.rollout.state.Installation;
import org.eport.rollout.state.Trees;
import org.eport.rollout.trust.TrustedKeys;

/**
 * Makes one new state from the one in force. Used once, then closed; not thread-safe.
 */
public final class Provisioner implements AutoCloseable {

    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final String EXTENSIONS = "org.eclipse.equinox.p2.cache.extensions";

    private final Installation installation;
    private final int from;
    private final int to;
    private final IProvisioningAgent agent;
    private final String profileId;
    private IProfile profile;

    /** A unit that comes, with the file it needs. */
    public record Artifact(IArtifactDescriptor descriptor, Source source, String path) {

        /** How a refusal names it. */
        public String name() {
            return path.substring(path.indexOf('/') + 1);
        }

        public long size() {
            return Long.parseLong(descriptor.getProperties().getOrDefault(IArtifactDescriptor.DOWNLOAD_SIZE, "-1"));
        }

        /** Its armoured signatures; empty when there is none. */
        public byte[] signature() {
            return descriptor.getProperties().getOrDefault("pgp.signatures", "").getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * @param from state in force
     * @param to   number of the new state, whose folder is there and empty
     */
    public Provisioner(Installation installation, IProvisioningAgentProvider agents, TrustedKeys keys, int from, int to)
            throws RolloutException {
        this.installation = installation;
        this.from = from;
        this.to = to;
        try {
            this.profileId = copy();
            this.agent = agents.createAgent(installation.p2(to).toUri());
            agent.registerService(UIServices.SERVICE_NAME, new OnlyTrusted(keys));
            this.profile = here();
        } catch (IOException e) {
            throw installation.unwritable(e);
        } catch (ProvisionException e) {
            throw P2Fault.of(installation.folder(), e.getStatus());
        }
    }

    /** Configuration, newest profile and own artifacts of the state in force; returns the profile's name. */
    private String copy() throws IOException {
        Path configuration = installation.configuration(to);
        Files.createDirectories(configuration.resolve(BUNDLES).getParent());
        Files.copy(installation.configuration(from).resolve("config.ini"), configuration.resolve("config.ini"));
        String bundles = Files.readString(installation.configuration(from).resolve(BUNDLES));
        Files.writeString(configuration.resolve(BUNDLES), bundles.replace("states/" + from + "/", "states/" + to + "/"));
        for (String pool : List.of("artifacts.xml", "plugins", "features")) {
            Path own = installation.home(from).resolve(pool);
            if (from > 0 && Files.exists(own)) {
                Trees.copy(own, installation.home(to).resolve(pool));
            }
        }
        Path registry = Path.of("org.eclipse.equinox.p2.engine", "profileRegistry");
        Path profiles = installation.p2(from).resolve(registry);
        try (Stream<Path> folders = Files.list(profiles)) {
            Path folder = folders.filter(path -> path.toString().endsWith(".profile")).findFirst().orElseThrow();
            Path copied = installation.p2(to).resolve(registry).resolve(folder.getFileName().toString());
            Files.createDirectories(copied);
            try (Stream<Path> files = Files.list(folder)) {
                Path newest = files.filter(path -> path.toString().matches(".*profile(\\.gz)?"))
                        .max(Comparator.comparing(path -> path.getFileName().toString())).orElseThrow();
                Files.copy(newest, copied.resolve(newest.getFileName()));
            }
            String name = folder.getFileName().toString();
            return name.substring(0, name.length() - ".profile".length());
        }
    }

    /** Tells the copied profile where it is: the product may have been moved, and the state surely was. */
    private IProfile here() throws RolloutException {
        IProfile copied = registry().getProfile(profileId);
        IProvisioningPlan plan = engine().createPlan(copied, new ProvisioningContext(agent));
        plan.setProfileProperty(IProfile.PROP_INSTALL_FOLDER, installation.folder().toString());
        plan.setProfileProperty(IProfile.PROP_CONFIGURATION_FOLDER, installation.configuration(to).toString());
        plan.setProfileProperty(IProfile.PROP_CACHE, installation.home(to).toString());
        plan.setProfileProperty("org.eclipse.equinox.p2.launcherConfiguration",
                installation.home(to).resolve("launcher.ini").toString());
        plan.setProfileProperty(EXTENSIONS, installation.folder().toUri().toString());
        plan.setProfileProperty("org.eclipse.equinox.p2.roaming", "false");
        check(engine().perform(plan, PhaseSetFactory.createPhaseSetIncluding(
                new String[] {PhaseSetFactory.PHASE_PROPERTY}), new NullProgressMonitor()));
        return registry().getProfile(profileId);
    }

    private IProfileRegistry registry() {
        return agent.getService(IProfileRegistry.class);
    }

    private IEngine engine() {
        return agent.getService(IEngine.class);
    }

    /** What is wanted of one feature: another version than what is there, or {@code after} empty to let it go. */
    public record Wanted(String feature, Optional<String> after) {
    }

    /**
     * The way to the new state.
     *
     * @param artifacts what has to be fetched and checked
     * @param delivered whether parts of the product come back that were delivered with it, and so are unsigned
     */
    public record Plan(IProvisioningPlan plan, List<Artifact> artifacts, boolean delivered) {
    }

    /**
     * @param names of plug-ins by the id of their feature, for a refusal
     * @throws RolloutException when the wanted features cannot live together with what stays
     */
    public Plan plan(List<Wanted> wanted, List<Source> sources, Map<String, Words> names) throws RolloutException {
        ProvisioningContext context = new ProvisioningContext(agent);
        URI[] places = sources.stream().map(source -> source.folder().toUri()).toArray(URI[]::new);
        context.setMetadataRepositories(places);
        context.setArtifactRepositories(places);
        context.setProperty(ProvisioningContext.FOLLOW_REPOSITORY_REFERENCES, "false");
        IProvisioningPlan plan = new Resolution(agent, profile, wanted, context, new Clash(names)).plan();
        return new Plan(plan, artifacts(plan, sources), anyDelivered(plan));
    }

    /** The files that have to come; those of the product as delivered are here already. */
    private List<Artifact> artifacts(IProvisioningPlan plan, List<Source> sources) throws RolloutException {
        Set<IArtifactKey> keys = new LinkedHashSet<>();
        plan.getAdditions().query(QueryUtil.createIUAnyQuery(), null)
                .forEach(unit -> keys.addAll(unit.getArtifacts()));
        List<Artifact> artifacts = new ArrayList<>();
        for (IArtifactKey key : keys) {
            if (!delivered(key)) {
                artifacts.add(artifact(key, sources));
            }
        }
        return artifacts;
    }

    private boolean anyDelivered(IProvisioningPlan plan) throws RolloutException {
        for (IInstallableUnit unit : plan.getAdditions().query(QueryUtil.createIUAnyQuery(), null).toSet()) {
            for (IArtifactKey key : unit.getArtifacts()) {
                if (delivered(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean delivered(IArtifactKey key) throws RolloutException {
        return repository(installation.folder().toUri()).contains(key);
    }

    private Artifact artifact(IArtifactKey key, List<Source> sources) throws RolloutException {
        String folder = switch (key.getClassifier()) {
            case "osgi.bundle" -> "plugins/";
            case "org.eclipse.update.feature" -> "features/";
            default -> throw new RolloutException(Message.of("rollout.refused.kind", key.toExternalForm()),
                    Message.of("rollout.refused.kind.remedy"));
        };
        for (Source source : sources) {
            for (IArtifactDescriptor descriptor : repository(source.folder().toUri()).getArtifactDescriptors(key)) {
                if (descriptor.getProcessingSteps().length == 0) {
                    return new Artifact(descriptor, source, folder + key.getId() + "_" + key.getVersion() + ".jar");
                }
            }
        }
        throw new RolloutException(Message.of("rollout.refused.missing", key.getId(), ""),
                Message.of("rollout.refused.missing.remedy"));
    }

    private IArtifactRepository repository(URI place) throws RolloutException {
        try {
            return agent.getService(IArtifactRepositoryManager.class).loadRepository(place, new NullProgressMonitor());
        } catch (ProvisionException e) {
            throw P2Fault.of(installation.folder(), e.getStatus());
        }
    }

    /** Carries a plan out in the new state; its artifacts were fetched and checked. */
    public void perform(Plan plan, Steps steps) throws RolloutException {
        // every file that comes was checked before; p2 looks once more unless it would stumble over what was delivered
        check(engine().perform(plan.plan(), plan.delivered()
                ? PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] {PhaseSetFactory.PHASE_CHECK_TRUST})
                : PhaseSetFactory.createDefaultPhaseSet(), new Watched(steps)));
        profile = registry().getProfile(profileId);
        try {
            // a plug-in has no say in how the framework starts
            Files.copy(installation.configuration(from).resolve("config.ini"),
                    installation.configuration(to).resolve("config.ini"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            prune();
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }

    /** Deletes own files no unit of the new state needs, and p2's memory of where they came from. */
    private void prune() throws RolloutException, IOException {
        Set<IArtifactKey> needed = new HashSet<>();
        profile.query(QueryUtil.createIUAnyQuery(), null).forEach(unit -> needed.addAll(unit.getArtifacts()));
        if (Files.exists(installation.home(to).resolve("artifacts.xml"))) {
            IFileArtifactRepository pool =
                    (IFileArtifactRepository) repository(installation.home(to).toUri());
            for (IArtifactKey key : pool.query(org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery.ALL_KEYS,
                    null).toSet()) {
                if (!needed.contains(key)) {
                    pool.removeDescriptor(key, new NullProgressMonitor());
                }
            }
        }
        IMetadataRepositoryManager metadata = agent.getService(IMetadataRepositoryManager.class);
        for (URI place : metadata.getKnownRepositories(IMetadataRepositoryManager.REPOSITORIES_ALL)) {
            metadata.removeRepository(place);
        }
    }

    private void check(IStatus status) throws RolloutException {
        if (!status.isOK() && status.getSeverity() != IStatus.INFO) {
            throw P2Fault.of(installation.folder(), status);
        }
    }

    @Override
    public void close() {
        agent.stop();
    }
}
