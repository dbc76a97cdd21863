/**
 * What leaves the workbench on paper and in files: lists as Excel and CSV, documents and lists as PDF, the preview and
 * the printer. The writers know no widgets; a screen takes part by adapting to {@link
 * org.eport.workbench.output.TableSource} or {@link org.eport.workbench.output.PrintableDocument}.
 */
package org.eport.workbench.output;
