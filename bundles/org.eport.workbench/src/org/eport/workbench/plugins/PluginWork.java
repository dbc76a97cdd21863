package org.eport.workbench.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eport.core.text.Message;
import org.eport.rollout.Overview;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.rollout.Steps;
import org.eport.rollout.Wish;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Tone;
import org.eport.workbench.plugins.Strip.Way;

/** Runs what the page was asked for, one after the other, and speaks through the strip. For the UI thread. */
final class PluginWork {

    /** What was read of the sites and the installation. */
    record Found(List<Site> sites, Overview overview, Optional<Rollout.Last> last, boolean restartDue) {
    }

    private final PluginsPage page;
    private final Workstation station;
    private final PluginRoom room;
    private final Strip strip;
    private Optional<PluginTask<?>> running = Optional.empty();
    /** What the strip asks about. */
    private Optional<Preview> asked = Optional.empty();
    private boolean restartDue;
    private boolean later;

    PluginWork(PluginsPage page, Workstation station, PluginRoom room, Strip strip) {
        this.page = page;
        this.station = station;
        this.room = room;
        this.strip = strip;
        page.addListener(SWT.Dispose, event -> {
            running.ifPresent(PluginTask::cancel);
            asked.ifPresent(this::discardLater);
        });
    }

    boolean busy() {
        return running.isPresent();
    }

    // --- reading ---

    void check(Consumer<Found> then) {
        start(station.say("workbench.plugins.checking"), (rollout, steps) -> read(rollout, rollout.sites(), steps),
                found -> found(found, then), found -> { }, true);
    }

    /** Remembers other sites, then reads them. */
    void remember(List<Site> sites, Consumer<Found> then) {
        start(station.say("workbench.plugins.checking"), (rollout, steps) -> {
            rollout.sites(sites);
            return read(rollout, sites, steps);
        }, found -> found(found, then), found -> { }, true);
    }

    private static Found read(Rollout rollout, List<Site> sites, Steps steps) {
        return new Found(sites, rollout.overview(sites, steps), rollout.last(), rollout.restartDue());
    }

    private void found(Found found, Consumer<Found> then) {
        restartDue = found.restartDue();
        then.accept(found);
        if (found.sites().isEmpty()) {
            strip.say(Tone.NEUTRAL, station.say("workbench.plugins.noSites"));
        } else if (!found.overview().unread().isEmpty()) {
            strip.say(Tone.AMBER, unread(found.overview().unread()), close());
        } else {
            settle();
        }
    }

    private String unread(Map<Site, RolloutException> unread) {
        return unread.entrySet().stream().map(one -> station.say("workbench.plugins.unread", one.getKey().shown(),
                one.getValue().text(), one.getValue().remedy())).collect(Collectors.joining("\n"));
    }

    // --- changing ---

    /** @param prepared told of the preview before it is shown */
    void prepare(List<Site> sites, Wish wish, Consumer<Preview> prepared) {
        start(station.say("workbench.plugins.preparing"), (rollout, steps) ->
                rollout.prepare(station.session(), sites, wish, steps), preview -> {
                    prepared.accept(preview);
                    ask(preview);
                }, this::discard, true);
    }

    private void ask(Preview preview) {
        if (preview.wish().kind() == Wish.Kind.REVERT) {
            asked = Optional.of(preview);
            strip.say(Tone.AMBER, station.say(PreviewText.revertQuestion(preview, station.locale())),
                    new Way("yes", station.say("workbench.plugins.revert.yes"), () -> commit(preview)),
                    new Way("details", station.say("workbench.plugins.revert.details"), () -> show(preview)),
                    new Way("no", station.say("workbench.plugins.revert.no"), () -> giveUp(preview)));
            strip.ask();
        } else {
            show(preview);
        }
    }

    private void show(Preview preview) {
        strip.clear();
        asked = Optional.empty();
        boolean agreed = new PreviewDialog(page.getShell(), station, preview).open() == Window.OK;
        if (page.isDisposed()) { // another card has come meanwhile
            discardLater(preview);
        } else if (agreed) {
            commit(preview);
        } else {
            giveUp(preview);
        }
    }

    private void giveUp(Preview preview) {
        asked = Optional.empty();
        start(station.say("workbench.plugins.discarding"), (rollout, steps) -> {
            rollout.discard(preview);
            return true;
        }, done -> {
            strip.say(Tone.NEUTRAL, station.say("workbench.plugins.givenUp"), close());
            page.focus();
        }, done -> { }, false);
    }

    /** What nobody will answer any more is thrown away; on the thread of a job. */
    private void discard(Preview preview) {
        try {
            room.rollout().discard(preview);
        } catch (RolloutException e) {
            Platform.getLog(PluginWork.class).warn("a preview is left over", e);
        }
    }

    private void discardLater(Preview preview) {
        Job.createSystem(station.say("workbench.plugins.discarding"), (ICoreRunnable) monitor -> discard(preview))
                .schedule();
    }

    private void commit(Preview preview) {
        asked = Optional.empty();
        start(station.say("workbench.plugins.committing"), (rollout, steps) ->
                rollout.commit(station.session(), preview), number -> done(preview, number), number -> { }, false);
    }

    /** Reads what there is now, then tells what was done. */
    private void done(Preview preview, String number) {
        start(station.say("workbench.plugins.committing"), (rollout, steps) ->
                read(rollout, rollout.sites(), steps), found -> {
                    restartDue = found.restartDue();
                    later = false;
                    page.changed(found);
                    strip.say(Tone.GREEN, station.say(PreviewText.done(preview, number, restartDue,
                            station.locale())), restartDue ? restartWays() : new Way[] {close()});
                    page.focus();
                }, found -> { }, false);
    }

    // --- speaking ---

    void refuse(Message text, Message remedy) {
        strip.say(Tone.RED, station.say("workbench.plugins.refused", text, remedy), close());
    }

    private Way close() {
        return new Way("close", station.say("workbench.plugins.close"), () -> {
            settle();
            page.focus();
        });
    }

    private Way[] restartWays() {
        return new Way[] {
            new Way("restart", station.say("workbench.plugins.restart"), () -> PlatformUI.getWorkbench().restart()),
            new Way("later", station.say("workbench.plugins.later"), () -> {
                later = true;
                settle();
                page.focus();
            })};
    }

    /** What is said when there is nothing new to say. */
    private void settle() {
        if (restartDue && !later) {
            strip.say(Tone.BLUE, station.say("workbench.plugins.restartDue"), restartWays());
        } else {
            strip.clear();
        }
    }

    private <T> void start(String name, PluginTask.Work<T> work, Consumer<T> done, Consumer<T> lost, boolean stops) {
        if (busy() || station.locked()) {
            return;
        }
        Optional<Preview> unanswered = asked;
        asked = Optional.empty();
        PluginTask<T> task = new PluginTask<>(station, room, name, page, (rollout, steps) -> {
            unanswered.ifPresent(rollout::discard);
            return work.run(rollout, steps);
        }, answer -> {
            running = Optional.empty();
            page.working();
            switch (answer) {
                case Answer.Done<T>(T value) -> done.accept(value);
                case Answer.Refused<T>(Message text, Message remedy) -> refuse(text, remedy);
                case Answer.Stopped<T> stopped ->
                    strip.say(Tone.NEUTRAL, station.say("workbench.plugins.stopped"), close());
            }
        }).orElse(lost).steps(step -> strip.step(station.say(step)));
        running = Optional.of(task);
        if (stops) {
            strip.busy(name, new Way("stop", station.say("workbench.plugins.stop"), task::cancel));
        } else {
            strip.busy(name);
        }
        page.working();
        task.schedule();
    }
}
