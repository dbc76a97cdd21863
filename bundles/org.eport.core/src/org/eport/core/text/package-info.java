/**
 * What is said to people: a message key with arguments, rendered late, in the reader's language.
 * Nothing in the core returns a finished sentence, so the same refusal reads in Chinese on the desk
 * and in English in a log. Knows nothing else of the house.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.text;
