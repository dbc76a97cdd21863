/**
 * A document type's life as data: states, actions, actors, guards, inputs and effects in one readable
 * declaration. From it come the buttons, the reason why a button is grey, the state diagram and the tests
 * that walk every combination. Knows documents and identities, not how anything is stored or signed.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.eport.core.flow;
