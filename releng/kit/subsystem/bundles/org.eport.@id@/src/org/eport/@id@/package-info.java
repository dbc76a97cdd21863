/**
 * @name_en@ (@name_zh@): an enterprise declares a notice to a customs office, which accepts or returns it.
 * One document, its flow, its rule and its menu; no screen: the workbench draws what is declared here.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.@id@;
