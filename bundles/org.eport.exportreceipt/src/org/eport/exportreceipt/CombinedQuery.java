package org.eport.exportreceipt;

import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Inquiry;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.Condition;
import org.eport.core.store.Condition.Operator;
import org.eport.core.store.Query;
import org.eport.core.text.Message;

/**
 * The combined query (组合查询): a business is chosen first, and each offers its own few attributes (domain
 * facts 2.3). It refuses to find everything. Unchanging; thread-safe.
 *
 * @param id         of the business, for scripts
 * @param attributes the properties that may be asked for, in the order they are offered
 */
public record CombinedQuery<D extends Document>(String id, DocumentType<D> type, List<String> attributes)
        implements Inquiry<D> {

    public static final CombinedQuery<VerificationForm> FORM = new CombinedQuery<>("form", FormType.TYPE,
            List.of("number", "safeStatus", "issueDate", "submitDate"));

    public static final CombinedQuery<ExportDeclaration> DECLARATION = new CombinedQuery<>("declaration",
            DeclarationType.TYPE, List.of("approvalNumber"));

    public static final CombinedQuery<FormIssueRecord> ISSUE = new CombinedQuery<>("issue",
            ApplicationType.ISSUE, List.of("issueDate", "revoked"));

    public static final CombinedQuery<FormApplication> APPLICATION = new CombinedQuery<>("application",
            ApplicationType.TYPE, List.of("number", "applyDate"));

    public static final CombinedQuery<FormApplicationReview> REVIEW = new CombinedQuery<>("review",
            ApplicationType.REVIEW, List.of("number", "reviewDate"));

    /** The five businesses in the order of the manuals. */
    public static final List<CombinedQuery<?>> ALL = List.of(FORM, DECLARATION, ISSUE, APPLICATION, REVIEW);

    public CombinedQuery {
        attributes = List.copyOf(attributes);
    }

    public static Optional<CombinedQuery<?>> business(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Key of the name of the business. */
    public String labelKey() {
        return type.id() + ".name";
    }

    @Override
    public Query<D> of(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            throw refused("empty");
        }
        conditions.forEach(this::check);
        return Query.of(type, conditions.toArray(Condition[]::new));
    }

    private void check(Condition condition) {
        Operator operator = condition.operator();
        if (!attributes.contains(condition.property())) {
            boolean known = "number".equals(condition.property())
                    || type.field(condition.property()).isPresent();
            Object label = known ? Message.of(type.labelKey(condition.property())) : condition.property();
            throw refused("attribute", label, Message.of(labelKey()));
        }
        boolean complete = operator == Operator.EQUALS || operator == Operator.BEGINS_WITH;
        if (!complete || condition.value().isBlank()) {
            throw refused("blank", Message.of(type.labelKey(condition.property())));
        }
    }

    private static RefusedException refused(String why, Object... args) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, "exportreceipt.query." + why, args));
    }
}
