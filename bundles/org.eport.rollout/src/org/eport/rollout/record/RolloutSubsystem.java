package org.eport.rollout.record;

import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;
import org.osgi.service.component.annotations.Component;

/** The changes of plug-ins as a subsystem; data branches grant enterprises the right to it. */
@Component(service = Subsystem.class)
public final class RolloutSubsystem implements Subsystem {

    public static final String ID = "rollout";

    private final List<Flow<?>> flows = List.of(ChangeFlow.flow());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Agency> inCharge() {
        return Optional.of(Agency.BRANCH);
    }

    @Override
    public List<Flow<?>> flows() {
        return flows;
    }

    /** Changes are made on their own page, where they are previewed; here they are looked up. */
    @Override
    public List<Function> functions() {
        return List.of(Function.list(ChangeFlow.TYPE));
    }

    @Override
    public Contribution contribution() {
        return new Contribution("org.eport.rollout", RolloutSubsystem.class.getClassLoader(), List.of(ChangeFlow.TYPE),
                List.of(), List.of(new Migration(1, "migrations/rollout-1.sql")));
    }
}
