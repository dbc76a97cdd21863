package org.eport.workbench.output;

import org.eport.core.document.Document;

/** What a screen that shows one document offers to paper. */
public interface PrintableDocument {

    /** Id of the document type. */
    String type();

    String number();

    /** As it was read; reads nothing. */
    Document document();
}
