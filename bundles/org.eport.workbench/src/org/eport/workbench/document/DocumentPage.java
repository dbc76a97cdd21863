package org.eport.workbench.document;

/** A tab of a document. It is told the document when the tab is looked at, not before. */
interface DocumentPage {

    void show(Loaded loaded);
}
