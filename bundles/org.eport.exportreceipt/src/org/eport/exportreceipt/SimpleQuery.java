package org.eport.exportreceipt;

import java.util.ArrayList;
import java.util.List;

import org.eport.core.store.Condition;
import org.eport.core.store.Query;

/**
 * The simple queries (简单查询) of the enterprise's work lists: without a condition they list every form the
 * work can be done on now, and conditions narrow that down (domain facts 2.3). They hold the same conditions
 * as the flow's actions, so that the list offers nothing the desk would refuse.
 */
public enum SimpleQuery {

    /** Port filing and batch filing (口岸备案, 批量备案). */
    PORT_FILING("fileAtPort", Condition.equal("safeStatus", SafeStatus.VALID.name()),
            Condition.equal("customsStatus", CustomsStatus.UNUSED.name()), Condition.empty("filingPort")),

    /** Cancelling a filing (撤销备案). */
    FILING_CANCELLATION("cancelFiling", Condition.equal("safeStatus", SafeStatus.VALID.name()),
            Condition.oneOf("customsStatus", CustomsStatus.UNUSED.name(), CustomsStatus.UNUSED_SENT.name()),
            Condition.present("filingPort")),

    /** First submission (企业交单, 批量交单). */
    SUBMISSION("submit", Condition.equal("safeStatus", SafeStatus.VALID.name()),
            Condition.equal("customsStatus", CustomsStatus.USED.name()),
            Condition.equal("settlementCopy", "true"),
            Condition.equal("submitStatus", SubmitStatus.NOT_SUBMITTED.name())),

    /**
     * Submission again, because the declaration changed; a list of its own, since it is easily overlooked.
     */
    SUBMISSION_AGAIN("submit", Condition.equal("safeStatus", SafeStatus.VALID.name()),
            Condition.equal("customsStatus", CustomsStatus.USED.name()),
            Condition.equal("settlementCopy", "true"),
            Condition.equal("submitStatus", SubmitStatus.SUBMITTED.name()),
            Condition.equal("declarationChanged", "true")),

    /** Reporting a loss (核销单挂失): blank forms only. */
    LOSS_REPORT("reportLoss", Condition.equal("safeStatus", SafeStatus.VALID.name()),
            Condition.equal("customsStatus", CustomsStatus.UNUSED.name()), Condition.empty("filingPort"));

    private final String action;
    private final List<Condition> eligible;

    SimpleQuery(String action, Condition... eligible) {
        this.action = action;
        this.eligible = List.of(eligible);
    }

    /** The action of the form's flow this list is for. */
    public String action() {
        return action;
    }

    /** What makes a form eligible. */
    public List<Condition> eligible() {
        return eligible;
    }

    /** @param narrower further conditions on queryable properties of the form; may be empty */
    public Query<VerificationForm> of(List<Condition> narrower) {
        List<Condition> all = new ArrayList<>(eligible);
        all.addAll(narrower);
        return Query.of(FormType.TYPE, all.toArray(Condition[]::new));
    }
}
