package org.eport.rollout.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eport.core.card.CardException;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;
import org.eport.rollout.Move;
import org.eport.rollout.Overview;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.Standing;
import org.eport.rollout.Steps;
import org.eport.rollout.Versions;
import org.eport.rollout.Wish;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.inventory.Differences;
import org.eport.rollout.record.ChangeFlow;
import org.eport.rollout.ring.HealthFolder;
import org.eport.rollout.ring.RolloutFile;
import org.eport.rollout.state.Installation;
import org.eport.rollout.state.StateFile;

/** The plug-ins of the running installation. */
final class InstalledRollout implements Rollout {

    /** What a refusal that has to be provable later begins with. */
    private static final List<String> PROVABLE = List.of("rollout.refused.", "rollout.clash.", "rollout.held");

    private final Rooms rooms;
    private final Installation installation;

    InstalledRollout(Rooms rooms) {
        this.rooms = rooms;
        this.installation = rooms.installation();
    }

    @Override
    public Optional<Refusal> refused(Session session) {
        return rooms.workplace().desk().explainNew(session, ChangeFlow.ID).stream()
                .filter(one -> one.action().id().equals("order")).findFirst().orElseThrow().refusal();
    }

    @Override
    public List<Site> sites() {
        try {
            return rooms.deployment().sites();
        } catch (RolloutException unreadable) {
            System.getLogger(InstalledRollout.class.getName()).log(System.Logger.Level.WARNING,
                    "the sites of this installation cannot be read", unreadable);
            return List.of();
        }
    }

    @Override
    public void sites(List<Site> sites) throws RolloutException {
        rooms.deployment().sites(sites);
    }

    @Override
    public Overview overview(List<Site> sites, Steps steps) {
        steps.at(Message.of("rollout.step.catalogues"));
        Offers offers = Offers.read(rooms, sites);
        Map<Site, RolloutException> unread = new java.util.LinkedHashMap<>(offers.unread());
        List<Standing> all = new ArrayList<>();
        try {
            Features.Installed installed = rooms.installed(installation.current());
            Set<String> ids = new LinkedHashSet<>();
            installed.plugins().forEach(plugin -> ids.add(plugin.id()));
            offers.all().forEach(offer -> ids.add(offer.plugin().id()));
            ids.forEach(id -> all.add(standing(id, installed, offers)));
        } catch (RolloutException e) {
            unread.put(Site.of(installation.folder()), e);
        }
        all.sort(Comparator.comparing(standing -> standing.plugin().name().en().toLowerCase(Locale.ROOT)));
        return new Overview(all, unread);
    }

    private static Standing standing(String id, Features.Installed installed, Offers offers) {
        Optional<Plugin> present = installed.plugins().stream().filter(one -> one.id().equals(id)).findFirst();
        Optional<Offer> offer = offers.newest(id);
        Optional<Message> held = offers.newestHeld(id).filter(one -> present.or(() -> offer.map(Offer::plugin))
                .filter(other -> !Versions.newer(one.plugin().version(), other.version())).isEmpty())
                .flatMap(Offer::held);
        Optional<Plugin> shown = offer.map(Offer::plugin)
                .or(() -> present.isEmpty() ? offers.newestHeld(id).map(Offer::plugin) : Optional.empty());
        return new Standing(present, shown, offer.or(() -> offers.newestHeld(id))
                .map(one -> one.published().site()), held, present.isPresent() && !installed.roots().contains(id));
    }

    @Override
    public Preview prepare(Session session, List<Site> sites, Wish wish, Steps steps) throws RolloutException {
        Optional<Refusal> refusal = refused(session);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return installation.alone(() -> {
            rooms.audit().clearUp(session, state -> state == installation.current());
            try {
                return wish.kind() == Wish.Kind.REVERT ? reversal(steps)
                        : new Preparation(rooms, steps).run(wish, sites);
            } catch (RolloutException e) {
                if (PROVABLE.stream().anyMatch(e.text().key()::startsWith)) {
                    rooms.audit().refuse(session, wish, sites, rooms.workplace().texts().render(e.text(),
                            Locale.getDefault()));
                }
                throw e;
            }
        });
    }

    private Preview reversal(Steps steps) throws RolloutException {
        int from = installation.current();
        int to = installation.file(from).back();
        if (to < 0) {
            throw new RolloutException(Message.of("rollout.nothingToRevert"),
                    Message.of("rollout.nothingToRevert.remedy"));
        }
        steps.at(Message.of("rollout.step.trying"));
        List<Move> moves = Preparation.moves(rooms.installed(from), rooms.installed(to), Map.of());
        return new Preview(to, Wish.revert(), moves, new Differences(rooms.workplace().texts())
                .between(rooms.probe().ask(from, steps), rooms.probe().ask(to, steps)), 0, !Bundles.same(installation, to, installation.running()));
    }

    @Override
    public String commit(Session session, Preview preview) throws RolloutException {
        Optional<Refusal> refusal = refused(session);
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        return installation.alone(() -> {
            boolean revert = preview.wish().kind() == Wish.Kind.REVERT;
            boolean fits = revert ? installation.file(installation.current()).back() == preview.state()
                    : Files.exists(installation.home(preview.state()))
                            && installation.file(preview.state()).previous() == installation.current();
            if (!fits) {
                throw new RolloutException(Message.of("rollout.overtaken"), Message.of("rollout.overtaken.remedy"));
            }
            List<Site> sites = revert ? List.of() : installation.file(preview.state()).sites();
            String number = rooms.audit().order(session, preview.wish(), preview.moves(), sites, preview.state());
            rooms.highest().remember(rooms.installed(preview.state()).plugins());
            installation.commit(preview.state());
            rooms.audit().confirm(session, number);
            return number;
        });
    }

    @Override
    public void discard(Preview preview) {
        if (preview.wish().kind() == Wish.Kind.REVERT) {
            return;
        }
        try {
            installation.alone(() -> {
                installation.drop(preview.state());
                return preview;
            });
        } catch (RolloutException leftToTheNextSweep) {
            System.getLogger(InstalledRollout.class.getName()).log(System.Logger.Level.INFO,
                    "a preview stays until the next change", leftToTheNextSweep);
        }
    }

    @Override
    public Optional<Last> last() {
        try {
            StateFile file = installation.file(installation.current());
            return file.back() < 0 ? Optional.empty() : Optional.of(new Last(file.moves(), file.at()));
        } catch (RolloutException unreadable) {
            System.getLogger(InstalledRollout.class.getName()).log(System.Logger.Level.WARNING,
                    "the state in force cannot be read", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public byte[] health(Session session) throws RolloutException, CardException {
        return new Checkup(rooms).report(session);
    }

    @Override
    public List<Path> report(Session session) throws RolloutException, CardException {
        List<Path> folders = Offers.read(rooms, sites()).published().stream().map(Published::site).filter(Site::local)
                .map(Site::folder).filter(folder -> Files.exists(folder.resolve(RolloutFile.NAME))).toList();
        if (folders.isEmpty()) {
            return List.of();
        }
        byte[] signed = health(session);
        List<Path> files = new ArrayList<>();
        Optional<RolloutException> failed = Optional.empty();
        for (Path folder : folders) {
            try {
                files.add(HealthFolder.write(folder, signed));
            } catch (RolloutException e) {
                failed.ifPresent(e::addSuppressed);
                failed = Optional.of(e);
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        return files;
    }

    @Override
    public boolean restartDue() {
        try {
            return installation.running() >= 0
                    && !Bundles.same(installation, installation.current(), installation.running());
        } catch (RolloutException unreadable) {
            return true;
        }
    }
}
