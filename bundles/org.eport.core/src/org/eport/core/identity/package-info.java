/**
 * Who holds the card: holder, agency and office are read from an X.509 SM2 certificate whose chain, validity
 * and CRL are checked against the trust folder of the instance. A session is opened with a PIN and ends when
 * its card leaves. Also issues the certificates and soft cards of the evaluation set.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.identity;
