package org.eport.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eport.help.Page;
import org.osgi.framework.Bundle;

/**
 * The topics of all installed bundles in the language of the workbench: what the platform's help system
 * collects, read from the bundles. Thread-safe.
 */
final class HelpTopics {

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    List<Topic> contents() {
        List<Topic> books = new ArrayList<>();
        for (IToc toc : HelpSystem.getTocs()) {
            books.add(new Topic(toc.getLabel(), Optional.ofNullable(toc.getTopic(null)).map(ITopic::getHref)
                    .orElse(""), children(toc.getTopics())));
        }
        return books;
    }

    private static List<Topic> children(ITopic[] topics) {
        return Stream.of(topics).map(topic -> new Topic(topic.getLabel(),
                Optional.ofNullable(topic.getHref()).orElse(""), children(topic.getSubtopics()))).toList();
    }

    /** @param href {@code /bundle/path}, with or without an anchor; empty when there is no such topic */
    Optional<Page> page(String href) {
        String address = Topic.address(href);
        Page known = pages.get(address);
        return known != null ? Optional.of(known) : find(address).map(url -> read(address, url));
    }

    static boolean there(String href) {
        return find(Topic.address(href)).isPresent();
    }

    private static Optional<URL> find(String address) {
        int slash = address.indexOf('/', 1);
        if (!address.startsWith("/") || slash < 0) {
            return Optional.empty();
        }
        IPath path = IPath.fromPortableString("$nl$" + address.substring(slash));
        Optional<Bundle> owner = Optional.ofNullable(Platform.getBundle(address.substring(1, slash)));
        return owner.map(bundle -> FileLocator.find(bundle, path));
    }

    private Page read(String address, URL url) {
        try (InputStream stream = url.openStream()) {
            Page page = Page.read(stream);
            pages.put(address, page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    /** Every page the contents lead to, by its address. */
    Map<String, Page> all() {
        Map<String, Page> all = new LinkedHashMap<>();
        contents().stream().flatMap(Topic::all).map(Topic::href).filter(href -> !href.isEmpty())
                .map(Topic::address).distinct().forEach(address -> page(address)
                        .ifPresent(page -> all.put(address, page)));
        return all;
    }
}
