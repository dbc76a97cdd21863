/**
 * A bot that uses a window as a person does: finds controls by their test id, waits for what it expects, types real
 * keys where it matters. Methods are named after SWTBot's, so that a move to it is a change of imports.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.testing;
