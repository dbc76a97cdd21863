package org.eport.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The search over all topics of one language, in memory: a few hundred sections are read in less time than an
 * index on disk would take to check. Words are cut by SmartChinese, which also brings English words to their
 * stem; pairs of characters are kept beside them, so that a term the cutter does not know (结汇联) is found all
 * the same. Thread-safe.
 */
public final class HelpIndex implements AutoCloseable {

    static final String TITLE = "title";
    static final String BODY = "body";
    static final String TITLE_PAIRS = "titlePairs";
    static final String BODY_PAIRS = "bodyPairs";
    private static final String HREF = "href";
    private static final String PAGE = "page";
    private static final String TEXT = "text";

    /** Held, because a level set on a logger that nobody holds is forgotten. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer;
    private final HelpQuery query;
    private final DirectoryReader reader;

    /** @param pages by their address without an anchor */
    public HelpIndex(Map<String, Page> pages) {
        VECTORS.setLevel(Level.SEVERE); // it warns of a module that only searches for vectors would need
        Analyzer words = new SmartChineseAnalyzer();
        Analyzer pairs = new CJKAnalyzer();
        analyzer = new PerFieldAnalyzerWrapper(words, Map.of(TITLE_PAIRS, pairs, BODY_PAIRS, pairs));
        query = new HelpQuery(analyzer);
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Map.Entry<String, Page> page : pages.entrySet()) {
                    add(writer, page.getKey(), page.getValue());
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, String address, Page page) throws IOException {
        for (Section section : page.sections()) {
            String text = section.text();
            if (section.anchor().isEmpty() && text.isBlank()) {
                continue;
            }
            Document document = new Document();
            document.add(new TextField(TITLE, section.title(), Field.Store.YES));
            document.add(new TextField(TITLE_PAIRS, section.title(), Field.Store.NO));
            document.add(new TextField(BODY, text, Field.Store.NO));
            document.add(new TextField(BODY_PAIRS, text, Field.Store.NO));
            document.add(new StoredField(TEXT, text));
            document.add(new StoredField(PAGE, page.title()));
            document.add(new StoredField(HREF,
                    section.anchor().isEmpty() ? address : address + "#" + section.anchor()));
            writer.addDocument(document);
        }
    }

    /** The sections that have all these words, the most fitting first; none for a blank. */
    public List<Hit> find(String words, int most) {
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query.of(words), most).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                hits.add(new Hit(document.get(HREF), document.get(TITLE), document.get(PAGE),
                        Excerpt.of(document.get(TEXT), words)));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
