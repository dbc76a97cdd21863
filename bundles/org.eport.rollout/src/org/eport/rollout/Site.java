package org.eport.rollout;

import java.net.URI;
import java.nio.file.Path;

import org.eport.core.text.Message;

/** Where plug-ins come from: an https address or a folder, for example on a USB stick. Always ends in a slash. */
public record Site(URI address) {

    /**
     * Reads what a person typed.
     *
     * @throws RolloutException for anything that is neither an https address nor a path; plain http in particular
     */
    public static Site of(String typed) throws RolloutException {
        String text = typed.strip();
        try {
            if (text.regionMatches(true, 0, "https://", 0, 8)) {
                URI address = URI.create(text.endsWith("/") ? text : text + "/");
                if (address.getHost() != null) {
                    return new Site(address);
                }
                throw new IllegalArgumentException(text);
            }
            if (text.regionMatches(true, 0, "file:", 0, 5)) {
                return of(Path.of(URI.create(text)));
            }
            if (!text.isEmpty() && !text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
                return of(Path.of(text));
            }
        } catch (IllegalArgumentException e) {
            throw new RolloutException(Message.of("rollout.site.address", text), Message.of("rollout.site.address.remedy"),
                    e);
        }
        throw new RolloutException(Message.of("rollout.site.address", text), Message.of("rollout.site.address.remedy"));
    }

    public static Site of(Path folder) {
        String address = folder.toAbsolutePath().normalize().toUri().toString();
        return new Site(URI.create(address.endsWith("/") ? address : address + "/"));
    }

    public boolean local() {
        return "file".equals(address.getScheme());
    }

    /** Of a local site. */
    public Path folder() {
        return Path.of(address);
    }

    /** As a person would write it. */
    public String shown() {
        return local() ? folder().toString() : address.toString();
    }
}
