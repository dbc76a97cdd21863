/**
 * The one door: every change to every document passes through {@link org.eport.core.desk.Desk}. Also what a
 * subsystem declares to be installed, and the workplace that opens all rooms of an instance folder
 * together.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.desk;
