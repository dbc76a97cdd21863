package org.eport.exportreceipt;

import java.util.ArrayList;
import java.util.List;

import org.eport.core.desk.Function;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;

/** The subsystem's menu in the order of the manuals (domain facts 4.1.3), the agencies' work behind it (2.10). */
final class Functions {

    private final List<Flow<?>> flows;

    Functions(List<Flow<?>> flows) {
        this.flows = flows;
    }

    List<Function> list() {
        List<Function> all = new ArrayList<>();
        all.add(Function.create(flow(ApplicationType.ID).action("apply").orElseThrow(),
                ApplicationType.TYPE));
        Function file = form("fileAtPort", Condition.empty("filingPort"));
        all.add(file);
        all.add(file.asBatch("exportreceipt.function.batchFiling"));
        all.add(form("cancelFiling", Condition.present("filingPort")));
        Condition copyArrived = Condition.equal("settlementCopy", "true");
        Function submit = form("submit", copyArrived,
                Condition.equal("submitStatus", SubmitStatus.NOT_SUBMITTED.name()));
        all.add(submit.named(FormType.ID + ".submit", "exportreceipt.function.submission").expected());
        all.add(submit.asBatch("exportreceipt.function.batchSubmission"));
        all.add(form("submit", copyArrived, Condition.equal("declarationChanged", "true"))
                .named(FormType.ID + ".submitAgain", "exportreceipt.function.submissionAgain").expected());
        Function loss = form("reportLoss", Condition.empty("filingPort"));
        all.add(loss);
        all.add(loss.asBatch("exportreceipt.function.batchLoss"));
        all.add(Function.work(flow(ApplicationType.ID), "issue"));
        all.add(Function.work(flow(ApplicationType.ISSUE.id()), "cancelIssue",
                Condition.equal("revoked", "false")).atWill());
        all.add(form("verify", Condition.equal("declarationChanged", "false")));
        all.add(form("cancel", Condition.empty("filingPort")).atWill());
        all.add(form("acknowledgeFiling", Condition.present("filingPort")));
        all.add(form("confirmCancellation"));
        all.add(form("use").atWill());
        all.add(Function.create(flow(DeclarationType.ID).action("receive").orElseThrow(),
                DeclarationType.TYPE));
        all.add(Function.work(flow(DeclarationType.ID), "close"));
        all.add(Function.work(flow(DeclarationType.ID), "sendSettlementCopy"));
        all.add(Function.work(flow(DeclarationType.ID), "resendSettlementCopy").atWill());
        flows.forEach(flow -> all.add(Function.list(flow.type())));
        all.add(Function.query(FormType.TYPE, "exportreceipt.function.query"));
        all.add(Function.rules("exportreceipt.function.rules"));
        return all;
    }

    /** The states an action starts from are conditions already. */
    private Function form(String action, Condition... guards) {
        return Function.work(flow(FormType.ID), action, guards);
    }

    private Flow<?> flow(String type) {
        return flows.stream().filter(flow -> flow.type().id().equals(type)).findFirst().orElseThrow();
    }
}
