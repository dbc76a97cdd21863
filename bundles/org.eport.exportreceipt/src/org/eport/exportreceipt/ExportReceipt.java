package org.eport.exportreceipt;

import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Advisor;
import org.eport.core.desk.Function;
import org.eport.core.desk.Importer;
import org.eport.core.desk.Inquiry;
import org.eport.core.desk.Parameter;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The export receipt subsystem as it is installed. */
@Component(service = Subsystem.class)
public final class ExportReceipt implements Subsystem {

    static final String ID = "exportreceipt";

    private final Parameters parameters;
    private final List<Flow<?>> flows;

    /** As installed: what {@link Parameters#read} names is set by the deployment or by a region. */
    @Activate
    public ExportReceipt(@Reference(cardinality = ReferenceCardinality.MULTIPLE,
            policyOption = ReferencePolicyOption.GREEDY) List<Region> regions) {
        this(Parameters.read(name -> Parameter.set(ID, name, regions)));
    }

    /** With these parameters, whatever is set outside. */
    public static ExportReceipt of(Parameters parameters) {
        return new ExportReceipt(parameters);
    }

    private ExportReceipt(Parameters parameters) {
        this.parameters = parameters;
        flows = List.of(FormType.flow(parameters), new ApplicationType(parameters).flow(),
                ApplicationType.reviewFlow(), ApplicationType.issueFlow(), DeclarationType.flow());
    }

    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Agency> inCharge() {
        return Optional.of(Agency.SAFE);
    }

    @Override
    public List<Flow<?>> flows() {
        return flows;
    }

    @Override
    public Contribution contribution() {
        return new Contribution("org.eport.exportreceipt", ExportReceipt.class.getClassLoader(),
                List.of(FormType.TYPE, ApplicationType.TYPE, ApplicationType.REVIEW, ApplicationType.ISSUE,
                        DeclarationType.TYPE),
                List.of(GoodsLine.class),
                List.of(new Migration(1, "migrations/exportreceipt-1.sql"),
                        new Migration(2, "migrations/exportreceipt-2.sql")));
    }

    @Override
    public List<Importer> importers() {
        return List.of(new DecMessageImporter());
    }

    @Override
    public List<Function> functions() {
        return new Functions(flows).list();
    }

    @Override
    public List<Inquiry<?>> inquiries() {
        return List.copyOf(CombinedQuery.ALL);
    }

    @Override
    public List<Parameter> declaredParameters() {
        return Parameters.DECLARED;
    }

    @Override
    public List<Advisor> advisors() {
        return List.of(new FormAdvisor());
    }
}
