package org.eport.core.code.internal;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Class loaders seen as sources, so that the loader need not know where a bundle keeps its files. */
public final class Sources {

    private Sources() {
    }

    public static List<Function<String, Optional<URL>>> of(Collection<ClassLoader> bundles) {
        return bundles.stream().map(Sources::of).toList();
    }

    private static Function<String, Optional<URL>> of(ClassLoader bundle) {
        return name -> Optional.ofNullable(bundle.getResource(name));
    }
}
