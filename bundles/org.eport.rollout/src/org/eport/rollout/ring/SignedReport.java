package org.eport.rollout.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;

import org.eport.core.card.CardException;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Agency;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.CanonicalJson;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/**
 * A health report in its envelope: report, certificate and signature in canonical JSON, so that the same
 * report has one form and nothing can ride along unsigned.
 */
final class SignedReport {

    /**
     * How far the clock of a branch may be ahead; a report from farther ahead would stay the newest for long.
     */
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final int MOST_CERTIFICATE = 8 * 1024;
    private static final int MOST_SIGNATURE = 128;

    private final HealthReport report;
    private final byte[] certificate;
    private final byte[] signature;

    private SignedReport(HealthReport report, byte[] certificate, byte[] signature) {
        this.report = report;
        this.certificate = certificate;
        this.signature = signature;
    }

    static byte[] write(HealthReport report, Session session) throws RolloutException, CardException {
        Optional<Message> refused = refused(session.holder(), report.branch());
        if (refused.isPresent()) {
            throw unfit(refused.get());
        }
        byte[] bytes = new SignedReport(report, session.certificate(),
                session.sign(CanonicalJson.bytes(report.map()))).bytes();
        read(bytes);
        return bytes;
    }

    private byte[] bytes() {
        Base64.Encoder base64 = Base64.getEncoder();
        return CanonicalJson.bytes(new TreeMap<String, Object>(Map.of("report", report.map(),
                "certificate", base64.encodeToString(certificate),
                "signature", base64.encodeToString(signature))));
    }

    /** Reads without believing. */
    static SignedReport read(byte[] bytes) throws RolloutException {
        Tree tree = Tree.read("health.json", bytes, HealthReport.MOST_BYTES);
        tree.object("report", "certificate", "signature");
        SignedReport read = new SignedReport(HealthReport.read(tree.get("report")),
                tree.get("certificate").bytes(MOST_CERTIFICATE), tree.get("signature").bytes(MOST_SIGNATURE));
        if (!Arrays.equals(read.bytes(), bytes)) {
            throw tree.wrong(Message.of("rollout.json.canonical"));
        }
        return read;
    }

    HealthReport report() {
        return report;
    }

    HealthReport.Signed check(Trust trust, Instant now) throws RolloutException {
        try {
            ECPublicKeyParameters key = trust.publicKey(certificate);
            if (!Sm2.verify(key, Sm2.digest(key, CanonicalJson.bytes(report.map())), signature)) {
                throw unfit(Message.of("rollout.health.forged"));
            }
            if (report.time().isAfter(now.plus(AHEAD))) {
                throw unfit(Message.of("rollout.health.future", report.time()));
            }
            trust.check(certificate, report.time());
            Holder holder = trust.check(certificate, now);
            Optional<Message> refused = refused(holder, report.branch());
            if (refused.isPresent()) {
                throw unfit(refused.get());
            }
            return new HealthReport.Signed(report, holder);
        } catch (IdentityException e) {
            throw new RolloutException(Message.of("rollout.health.certificate", e.text()),
                    Message.of("rollout.health.remedy"), e);
        }
    }

    /** Why this card may not speak for a branch. */
    private static Optional<Message> refused(Holder holder, String branch) {
        if (!holder.agency().equals(Optional.of(Agency.BRANCH))) {
            return Optional.of(Message.of("rollout.health.noBranch", holder.name(), holder.cardNumber()));
        }
        return holder.covers(branch) ? Optional.empty() : Optional.of(Message.of("rollout.health.otherBranch",
                holder.name(), holder.organisation(), branch));
    }

    private static RolloutException unfit(Message why) {
        return new RolloutException(why, Message.of("rollout.health.remedy"));
    }
}
