package org.rouse.local.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rouse.local.up.LocalMode;

/** Sends each person's minutes through the real ingest as the clock reaches their end. */
final class Replay {

    private static final Duration LEAST_BETWEEN_SYNCS = Duration.ofMillis(40);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final LocalMode mode;
    private final InstantSource clock;
    private final Http http;
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

    Replay(LocalMode mode, InstantSource clock, Http http) {
        this.mode = mode;
        this.clock = clock;
        this.http = http;
    }

    /**
     * Replays all people side by side; returns when the last minute of the last is acknowledged.
     *
     * @param from first minute, counted from the person's first
     * @param to   the minute after the last
     */
    void run(List<DemoPerson> people, int from, int to) throws InterruptedException {
        List<Thread> threads = people.stream()
                .map(person -> Thread.ofVirtual().name("replay-" + person.id()).start(() -> replay(person, from, to)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void replay(DemoPerson person, int from, int to) {
        String url = mode.ingest() + "/v1/sync";
        String token = mode.issuer().token(person.id(), "sync", TOKEN_LIFETIME);
        try {
            int sent = from;
            while (sent < to && failures.isEmpty()) {
                long minute = clock.instant().getEpochSecond() / 60 - person.firstMinute();
                int over = (int) Math.min(to, person.device().told(minute));
                if (over > sent) {
                    http.send("POST", url, token, SyncBody.of(person, sent, over));
                    sent = over;
                }
                Thread.sleep(LEAST_BETWEEN_SYNCS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
