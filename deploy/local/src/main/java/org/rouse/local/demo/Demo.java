package org.rouse.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.rouse.local.refusal.CommandRefusedException;
import org.rouse.local.up.LocalMode;
import org.rouse.local.up.LocalSettings;
import org.rouse.local.up.Ports;

/**
 * Runs local mode on a folder of its own, replays real people through its ingest until it is now, and prints the story on the terminal. Who
 * opens it in a browser afterwards, with the real clock, sees people whose day goes on.
 */
public final class Demo {

    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final DemoOptions options;
    private final PrintWriter out;
    private final Screen screen;

    /**
     * @param live whether the writer is a terminal that can be redrawn
     * @param width of the terminal, columns
     */
    public Demo(DemoOptions options, PrintWriter out, boolean live, int width) {
        this.options = options;
        this.out = out;
        this.screen = live ? new LiveScreen(out, width) : new PlainScreen(out);
    }

    /**
     * Runs it to the end.
     *
     * @param data an empty folder
     */
    public void run(Path data) throws InterruptedException {
        ZoneId zone = Sample.zone();
        ZonedDateTime begins = Sample.begins(options.days(), Instant.now(), zone);
        List<DemoPerson> people = Sample.people(options.people(), begins.toLocalDate(), zone);
        ReplayClock clock =
                new ReplayClock(begins.toInstant(), zone, options.speed(), System::nanoTime, InstantSource.system());
        LocalSettings settings =
                LocalSettings.of(data, Ports.ANY_FREE).embedded().withClock(clock);
        try (LocalMode mode = LocalMode.start(settings);
                Receiver receiver = receiver();
                Http http = new Http()) {
            Setting.up(mode, http, receiver, people, zone, begins.toLocalDate());
            Story story = new Story(people, zone, receiver, screen);
            clock.begin();
            int from = (int) (begins.toEpochSecond() / 60 - people.getFirst().firstMinute());
            try (Replay replay = new Replay(mode, clock, http, people, from)) {
                watch(mode, clock, zone, replay, story, receiver);
                if (options.stay()) {
                    new WaysIn(mode).open(people, options.browser(), out);
                    Thread.currentThread().join(); // until the process is stopped
                }
            }
        }
    }

    private void watch(LocalMode mode, ReplayClock clock, ZoneId zone, Replay replay, Story story, Receiver receiver)
            throws InterruptedException {
        Painter painter = new Painter(zone, options.speed());
        long began = System.nanoTime();
        try (LogWatch watch = new LogWatch(mode.bootstrapServers(), story)) {
            watch.start();
            Thread drawing = Thread.ofVirtual().start(() -> draw(painter, story, clock));
            try (screen) {
                replay.awaitNow();
                Thread.sleep(LAST_WORDS); // what the services said about the last minutes
            } finally {
                drawing.interrupt();
                drawing.join();
            }
        }
        new Summary(story, receiver).print(out, Duration.ofNanos(System.nanoTime() - began));
    }

    private void draw(Painter painter, Story story, ReplayClock clock) {
        try {
            while (true) {
                screen.show(painter.frame(story, clock.instant()));
                Thread.sleep(REDRAW);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the replay is over
        }
    }

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new CommandRefusedException("The demo's receiver cannot listen on 127.0.0.1.", e);
        }
    }
}
