package org.eport.workbench.output;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Document;
import org.eport.core.document.Field;

/** A list of these samples. */
record SampleSource(String title, List<Field> columns, Iterable<Sample> samples) implements TableSource {

    static SampleSource of(Sample... samples) {
        return new SampleSource("单证列表", Sample.ALL, List.of(samples));
    }

    @Override
    public String type() {
        return Sample.ID;
    }

    @Override
    public void rows(IProgressMonitor monitor, Consumer<? super Document> each) {
        samples.forEach(each);
    }
}
