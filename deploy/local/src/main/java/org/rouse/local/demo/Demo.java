package org.rouse.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rouse.local.refusal.CommandRefusedException;
import org.rouse.local.up.LocalMode;
import org.rouse.local.up.LocalSettings;
import org.rouse.local.up.Ports;

/** Local mode on a folder of its own, a replay of real people through its ingest, and the story on the terminal. */
public final class Demo {

    private static final int FIRST_MINUTE = 8 * 60; // quiet hours are over
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
        List<DemoPerson> people = Sample.people(options.people());
        long first = people.getFirst().firstMinute() + FIRST_MINUTE;
        ReplayClock clock =
                new ReplayClock(Instant.ofEpochSecond(first * 60), Sample.ZONE, options.speed(), System::nanoTime);
        LocalSettings settings =
                LocalSettings.of(data, Ports.ANY_FREE).embedded().withClock(clock);
        try (LocalMode mode = LocalMode.start(settings);
                Receiver receiver = receiver();
                Http http = new Http()) {
            Setting.up(mode, http, receiver, people);
            Story story = new Story(people, Sample.ZONE, receiver, screen);
            try (LogWatch watch = new LogWatch(mode.bootstrapServers(), story)) {
                watch.start();
                replay(mode, http, clock, people, story, receiver);
            }
            if (options.stay()) {
                new WaysIn(mode).open(people, options.browser(), out);
                Thread.currentThread().join(); // until the process is stopped
            }
        }
    }

    private void replay(
            LocalMode mode, Http http, ReplayClock clock, List<DemoPerson> people, Story story, Receiver receiver)
            throws InterruptedException {
        Painter painter = new Painter(Sample.ZONE, options.speed());
        long began = System.nanoTime();
        Thread drawing = Thread.ofVirtual().start(() -> draw(painter, story, clock));
        try (screen) {
            clock.begin();
            new Replay(mode, clock, http).run(people, FIRST_MINUTE, Sample.minutes(options.days()));
            Thread.sleep(LAST_WORDS); // of the services about the last minutes
        } finally {
            drawing.interrupt();
            drawing.join();
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
