package org.rouse.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.rouse.local.up.LocalMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each person's minutes through the real ingest as the clock reaches their end: first those of the past days, fast, and then each as
 * it comes, until it is closed.
 */
final class Replay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration LEAST_BETWEEN_SYNCS = Duration.ofMillis(40);
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final LocalMode mode;
    private final ReplayClock clock;
    private final Http http;
    private final List<Thread> threads;
    private final AtomicInteger behind;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();

    /**
     * Begins with all people side by side.
     *
     * @param from first minute, counted from the person's first
     */
    Replay(LocalMode mode, ReplayClock clock, Http http, List<DemoPerson> people, int from) {
        this.mode = mode;
        this.clock = clock;
        this.http = http;
        this.behind = new AtomicInteger(people.size());
        this.threads = people.stream()
                .map(person -> Thread.ofVirtual().name("replay-" + person.id()).unstarted(() -> replay(person, from)))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Returns when everything that people's devices have reported by now is acknowledged. */
    void awaitNow() {
        try {
            caughtUp.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void replay(DemoPerson person, int from) {
        try {
            int sent = catchUp(person, from);
            if (behind.decrementAndGet() == 0) {
                caughtUp.complete(null);
            }
            while (true) {
                Thread.sleep(LIVE);
                sent = send(person, sent, token(person));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the replay of a person ended", e);
            caughtUp.completeExceptionally(e);
        }
    }

    private int catchUp(DemoPerson person, int from) throws InterruptedException {
        String token = token(person);
        int sent = from;
        while (true) {
            boolean last = clock.hasCaughtUp(); // the data reported by then is sent once more
            sent = send(person, sent, token);
            if (last) {
                return sent;
            }
            Thread.sleep(LEAST_BETWEEN_SYNCS);
        }
    }

    /** Sends the data that the device has reported since; returns the new end. */
    private int send(DemoPerson person, int sent, String token) throws InterruptedException {
        int over = (int) person.device().told(clock.instant().getEpochSecond() / 60 - person.firstMinute());
        if (over <= sent) {
            return sent;
        }
        http.send("POST", mode.ingest() + "/v1/sync", token, SyncBody.of(person, sent, over));
        return over;
    }

    private String token(DemoPerson person) {
        return mode.issuer().token(person.id(), "sync", TOKEN_LIFETIME);
    }
}
