/**
 * The card in the reader: it gives its certificate, verifies and changes a PIN, tells the tries left and
 * signs a digest with its SM2 key. A reader is a whiteboard service; the soft card (a file) is built in for
 * evaluation and tests, PC/SC readers come in a bundle of their own. PINs are arrays that are wiped, never
 * strings.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.card;
