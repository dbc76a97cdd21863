/**
 * Reads the help of a bundle as it stands in it and compares it with what the subsystem declares, so that the
 * tests of every subsystem, also of one made with the kit, find the field or action that nobody has
 * explained. Knows no screen.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.testing.help;
