package org.eport.@id@;

import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;
import org.osgi.service.component.annotations.Component;

/** @name_en@ as it is installed: what the bundle hands to the house. */
@Component(service = Subsystem.class)
public final class @Id@Subsystem implements Subsystem {

    static final String ID = "@id@";

    private final Flow<@Id@Notice> flow = @Id@NoticeType.flow();

    @Override
    public String id() {
        return ID;
    }

    /** Every enterprise card may use it; with an agency here, that agency grants the right. */
    @Override
    public Optional<Agency> inCharge() {
        return Optional.empty();
    }

    @Override
    public List<Flow<?>> flows() {
        return List.of(flow);
    }

    @Override
    public Contribution contribution() {
        return new Contribution("org.eport.@id@", @Id@Subsystem.class.getClassLoader(),
                List.of(@Id@NoticeType.TYPE), List.of(),
                List.of(new Migration(1, "migrations/@id@-1.sql")));
    }

    /**
     * The menu; accepting waits on the officer's task list, returning is at will. The rules open
     * {@code html/introduction.html}.
     */
    @Override
    public List<Function> functions() {
        return List.of(Function.create(flow.action("declare").orElseThrow(), @Id@NoticeType.TYPE),
                Function.work(flow, "accept"),
                Function.work(flow, "giveBack").atWill(),
                Function.list(@Id@NoticeType.TYPE),
                Function.query(@Id@NoticeType.TYPE, "@id@.function.query"),
                Function.rules("@id@.function.rules"));
    }
}
