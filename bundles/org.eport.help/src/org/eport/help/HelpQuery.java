package org.eport.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what a person types into a query, without a query language: nothing that can be typed is an error.
 * All words have to be there; a title counts more than a body, the exact sequence of characters more than its
 * words.
 */
final class HelpQuery {

    private static final float EXACT_TITLE = 8;
    private static final float TITLE = 4;
    private static final float EXACT_BODY = 2;
    private static final int SHORTEST_BEGINNING = 3;

    private final Analyzer analyzer;

    HelpQuery(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query of(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : typed.strip().split("[\\s\u3000]+")) {
            if (!word.isEmpty()) {
                all.add(word(word), Occur.MUST);
            }
        }
        return all.build();
    }

    private Query word(String word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(sequence(HelpIndex.TITLE_PAIRS, word), EXACT_TITLE), Occur.SHOULD);
        any.add(new BoostQuery(sequence(HelpIndex.BODY_PAIRS, word), EXACT_BODY), Occur.SHOULD);
        any.add(new BoostQuery(every(HelpIndex.TITLE, word), TITLE), Occur.SHOULD);
        any.add(every(HelpIndex.BODY, word), Occur.SHOULD);
        if (word.length() >= SHORTEST_BEGINNING && word.chars().allMatch(c -> c < 0x250)) {
            String beginning = word.toLowerCase(Locale.ROOT);
            any.add(new BoostQuery(beginning(HelpIndex.TITLE_PAIRS, beginning), TITLE), Occur.SHOULD);
            any.add(beginning(HelpIndex.BODY_PAIRS, beginning), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query beginning(String field, String letters) {
        return new PrefixQuery(new Term(field, letters));
    }

    private Query sequence(String field, String word) {
        return new PhraseQuery(field, terms(field, word).toArray(String[]::new));
    }

    private Query every(String field, String word) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms(field, word).forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    private List<String> terms(String field, String word) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
