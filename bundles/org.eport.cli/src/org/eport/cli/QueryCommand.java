package org.eport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.core.desk.Inquiry;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.ledger.PastDocument;
import org.eport.core.store.Condition;
import org.eport.core.store.Page;
import org.eport.core.store.Query;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Looks documents up by conditions, as the query screens do (domain facts 2.3), within the sight of the card.
 */
@Command(name = "query")
final class QueryCommand extends DeskTask {

    private static final Pattern CONDITION = Pattern.compile("([A-Za-z]+)(\\^?=)(.+)");
    private static final int MOST_COUNTED = 1_000_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", descriptionKey = "cli.option.queryType")
    private String type;

    @Option(names = "--where", paramLabel = "CONDITION", descriptionKey = "cli.option.where")
    private List<String> where = new ArrayList<>();

    @Option(names = "--combined", descriptionKey = "cli.option.combined")
    private boolean combined;

    @Option(names = "--sort", paramLabel = "PROPERTY", descriptionKey = "cli.option.sort", defaultValue = "")
    private String sort;

    @Option(names = "--page", paramLabel = "N", descriptionKey = "cli.option.page", defaultValue = "1")
    private int page;

    @Option(names = "--count", descriptionKey = "cli.option.countOnly")
    private boolean count;

    @Option(names = "--removed", descriptionKey = "cli.option.removed")
    private boolean removed;

    QueryCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run(SignedIn signedIn) throws Exception {
        if (page < 1) {
            throw Problem.usage("cli.usage.page", page);
        }
        if (removed) {
            answerRemoved(signedIn);
            return Ending.DONE;
        }
        if (type == null) {
            throw Problem.usage("cli.usage.missing", "TYPE", "eport query");
        }
        DocumentType<?> wanted = signedIn.types(report().words()).named(type).type();
        Query<?> query = combined ? combined(signedIn, wanted) : simple(wanted);
        answer(signedIn, query);
        return Ending.DONE;
    }

    private <D extends Document> Query<D> simple(DocumentType<D> of) throws Problem {
        return new Query<>(of, conditions(of.queryable()), of.sort(), of.downward(), 0, Query.PAGE);
    }

    private Query<?> combined(SignedIn signedIn, DocumentType<?> of) throws Problem {
        List<Inquiry<?>> businesses = signedIn.workplace().subsystems().stream()
                .<Inquiry<?>>flatMap(subsystem -> subsystem.inquiries().stream()).toList();
        Inquiry<?> business = businesses.stream().filter(one -> one.type().id().equals(of.id())).findFirst()
                .orElseThrow(() -> Problem.usage("cli.usage.noBusiness", of.id(),
                        String.join(", ", businesses.stream().map(Inquiry::id).toList())));
        return business.of(conditions(Set.copyOf(business.attributes())));
    }

    private List<Condition> conditions(Set<String> allowed) throws Problem {
        List<Condition> conditions = new ArrayList<>();
        for (String text : where) {
            Matcher parts = CONDITION.matcher(text);
            if (!parts.matches()) {
                throw Problem.usage("cli.usage.condition", text);
            }
            String property = property(parts.group(1), allowed);
            conditions.add(parts.group(2).equals("=") ? Condition.equal(property, parts.group(3))
                    : Condition.beginsWith(property, parts.group(3)));
        }
        return conditions;
    }

    /** What the store would refuse too, but here with the names that may be used. */
    private static String property(String name, Set<String> allowed) throws Problem {
        if (!allowed.contains(name)) {
            throw Problem.usage("cli.usage.property", name,
                    String.join(", ", allowed.stream().sorted().toList()));
        }
        return name;
    }

    private <D extends Document> void answer(SignedIn signedIn, Query<D> asked) throws Problem {
        if (count) {
            long found = signedIn.workplace().records().count(signedIn.session(), asked, MOST_COUNTED);
            report().put("count", found, "cli.query.count", found);
            return;
        }
        Page<D> rows = signedIn.workplace().records().find(signedIn.session(), paged(sorted(asked)));
        report().show("documents", new Documents<>(asked.type(), rows.rows()));
        more(rows);
    }

    /** Without the type there are no properties to ask or to sort by. */
    private void answerRemoved(SignedIn signedIn) throws Problem {
        if (combined || count || !where.isEmpty() || !sort.isEmpty()) {
            throw Problem.usage("cli.usage.removedAlone");
        }
        Page<PastDocument> rows = signedIn.workplace().records().past(signedIn.session(),
                Optional.ofNullable(type).orElse(""), "", (page - 1) * Query.PAGE, Query.PAGE,
                signedIn.workplace().trust());
        report().show("documents", new PastShown(rows.rows()));
        more(rows);
    }

    private void more(Page<?> rows) {
        report().put("more", rows.more(), rows.more() ? "cli.query.more" : "cli.query.end",
                rows.rows().size(), page, page + 1);
    }

    private <D extends Document> Query<D> sorted(Query<D> query) throws Problem {
        if (sort.isEmpty()) {
            return query;
        }
        boolean downward = sort.startsWith("-");
        return query.sortedBy(property(sort.substring(downward ? 1 : 0), query.type().queryable()), downward);
    }

    private <D extends Document> Query<D> paged(Query<D> query) {
        return query.page((page - 1) * Query.PAGE, Query.PAGE);
    }
}
