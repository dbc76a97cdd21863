package org.eport.workbench.list;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

import org.eclipse.collections.impl.factory.Sets;

/**
 * Lets the tables' collections (Eclipse Collections) find their own implementation. They look for it as a
 * service in the thread's class loader, and no manifest of theirs says where it is; without this a table
 * stays blank.
 */
final class CollectionServices extends ClassLoader {

    private final ClassLoader implementation = Sets.class.getClassLoader();

    private CollectionServices(ClassLoader before) {
        super(before);
    }

    /** For the UI thread, before the first table. */
    static void offerTo(Thread thread) {
        ClassLoader before = thread.getContextClassLoader();
        if (!(before instanceof CollectionServices)) {
            thread.setContextClassLoader(new CollectionServices(before));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("org.eclipse.collections.")) {
            return implementation.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return name.startsWith("META-INF/services/org.eclipse.collections.")
                ? implementation.getResources(name) : Collections.emptyEnumeration();
    }
}
