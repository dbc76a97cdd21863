package org.eport.rollout.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.security.cert.CertificateException;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;

/** Why a site could not be read. */
public final class SiteFault {

    private static final int MOVED = 300;
    private static final int WRONG = 400;
    private static final int SERVER = 500;

    private SiteFault() {
    }

    public static RolloutException of(Site site, IOException cause) {
        Message text = site.local() ? local(site, cause) : remote(site, cause);
        boolean plain = text.key().equals("rollout.site.noFolder"); // there is no more to know about it
        return new RolloutException(text, new Message(text.key() + ".remedy", text.args()), plain ? null : cause);
    }

    private static Message local(Site site, IOException cause) {
        if (!Files.isDirectory(site.folder())) {
            return say("noFolder", site.shown());
        }
        return Causes.any(cause, AccessDeniedException.class) ? say("denied", site.shown())
                : say("unreadable", site.shown());
    }

    private static Message remote(Site site, IOException cause) {
        if (cause instanceof Answered answer) {
            return answered(site, answer.status());
        }
        if (Causes.any(cause, UnresolvedAddressException.class, UnknownHostException.class)) {
            return say("noHost", site.shown(), site.address().getHost());
        }
        if (Causes.any(cause, HttpTimeoutException.class)) {
            return say("timeout", site.shown());
        }
        if (Causes.any(cause, CertificateException.class)) {
            return say("identity", site.shown());
        }
        return Causes.any(cause, ConnectException.class, NoRouteToHostException.class)
                ? say("noConnection", site.shown())
                : say("broken", site.shown());
    }

    private static Message answered(Site site, int status) {
        if (status >= MOVED && status < WRONG) {
            return say("moved", site.shown(), status);
        }
        return status >= SERVER ? say("server", site.shown(), status)
                : say("status", site.shown(), status);
    }

    private static Message say(String kind, Object... args) {
        return Message.of("rollout.site." + kind, args);
    }
}
