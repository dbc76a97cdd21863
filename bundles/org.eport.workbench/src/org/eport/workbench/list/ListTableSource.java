package org.eport.workbench.list;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Document;
import org.eport.core.document.Field;
import org.eport.workbench.output.TableSource;

/** A list as it stood when somebody asked to print or export it. */
record ListTableSource<D extends Document>(String title, List<Field> columns, String type, List<D> ticked,
        AllRows<D> all) implements TableSource {

    @Override
    public void rows(IProgressMonitor monitor, Consumer<? super Document> each) {
        if (ticked.isEmpty()) {
            all.from(0, monitor::isCanceled, row -> {
                each.accept(row);
                return !monitor.isCanceled();
            });
        } else {
            ticked.stream().takeWhile(row -> !monitor.isCanceled()).forEach(each);
        }
    }
}
