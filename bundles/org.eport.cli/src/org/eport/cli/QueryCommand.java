package org.eport.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Page;
import org.eport.core.store.Query;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks documents up by conditions, as the query screens do (domain facts 2.3), within the sight of the card. */
@Command(name = "query")
final class QueryCommand extends DeskTask {

    private static final Pattern CONDITION = Pattern.compile("([A-Za-z]+)(\\^?=)(.+)");
    private static final int MOST_COUNTED = 1_000_000;

    @Parameters(index = "0", paramLabel = "TYPE", descriptionKey = "cli.option.queryType")
    private String type;

    @Option(names = "--where", paramLabel = "CONDITION", descriptionKey = "cli.option.where")
    private List<String> where = new ArrayList<>();

    @Option(names = "--combined", descriptionKey = "cli.option.combined")
    private boolean combined;

    @Option(names = "--sort", paramLabel = "PROPERTY", descriptionKey = "cli.option.sort")
    private String sort;

    @Option(names = "--page", paramLabel = "N", descriptionKey = "cli.option.page", defaultValue = "1")
    private int page;

    @Option(names = "--count", descriptionKey = "cli.option.countOnly")
    private boolean count;

    QueryCommand(Setting setting) {
        super(setting);
    }

    @Override
    Ending run(SignedIn signedIn) throws Exception {
        return run(signedIn, signedIn.types(report().words()).named(type).type());
    }

    private <D extends Document> Ending run(SignedIn signedIn, DocumentType<D> of) throws Problem {
        Query<D> query = query(of);
        if (count) {
            long found = signedIn.workplace().records().count(signedIn.session(), query, MOST_COUNTED);
            report().put("count", found, "cli.query.count", found);
        } else {
            Page<D> rows = signedIn.workplace().records().find(signedIn.session(), query);
            report().show("documents", new Documents<>(of, rows.rows()));
            report().put("more", rows.more(), rows.more() ? "cli.query.more" : "cli.query.end", rows.rows().size(),
                    page, page + 1);
        }
        return Ending.DONE;
    }

    private <D extends Document> Query<D> query(DocumentType<D> of) throws Problem {
        if (page < 1) {
            throw Problem.usage("cli.usage.page", page);
        }
        List<Condition> conditions = new ArrayList<>();
        for (String text : where) {
            conditions.add(condition(text));
        }
        Query<D> query = new Query<>(of, conditions, of.sort(), false, 0, Query.PAGE);
        query = query.page((page - 1) * Query.PAGE, Query.PAGE);
        Optional<String> order = Optional.ofNullable(sort);
        boolean downward = order.filter(property -> property.startsWith("-")).isPresent();
        return order.isEmpty() ? query : query.sortedBy(order.get().substring(downward ? 1 : 0), downward);
    }

    private static Condition condition(String text) throws Problem {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw Problem.usage("cli.usage.condition", text);
        }
        return parts.group(2).equals("=") ? Condition.equal(parts.group(1), parts.group(3))
                : Condition.beginsWith(parts.group(1), parts.group(3));
    }
}
