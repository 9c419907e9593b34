package org.rouse.ingest.provider.pull;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.PullTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries each task to its end: pulled, or given up. Providers have lanes of their own, each with a limited number of concurrent requests;
 * a waiting task holds no place in a lane. Every attempt is counted by its outcome, {@code rouse.ingest.pulls}.
 */
final class PullLanes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PullLanes.class);
    private static final int LONGEST_SHIFT = 20;

    /** Receives the tasks that are given up. */
    @FunctionalInterface
    interface DeadLetters {
        void add(ConsumerRecord<byte[], byte[]> record, Reason reason) throws IOException;
    }

    private record Attempt(PullTask task, ConsumerRecord<byte[], byte[]> record, Runnable settled, int number) {

        Attempt next() {
            return new Attempt(task, record, settled, number + 1);
        }
    }

    private final PullSettings settings;
    private final Puller puller;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pull-timer").factory());

    PullLanes(
            PullSettings settings,
            Puller puller,
            DeadLetters deadLetters,
            InstantSource clock,
            MeterRegistry registry) {
        this.settings = settings;
        this.puller = puller;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.registry = registry;
    }

    /** @param settled called once when the task has ended */
    void begin(PullTask task, ConsumerRecord<byte[], byte[]> record, Runnable settled) {
        start(new Attempt(task, record, settled, 0));
    }

    /** Ends a record that is no task. */
    void unreadable(ConsumerRecord<byte[], byte[]> record, Runnable settled) {
        Thread.ofVirtual()
                .name("pull-unreadable")
                .start(() -> giveUp(
                        new Attempt(PullTask.getDefaultInstance(), record, settled, 0),
                        Reason.NOT_A_MESSAGE_OF_THIS_TOPIC));
    }

    private void start(Attempt attempt) {
        Thread.ofVirtual().name("pull-" + attempt.task().getProvider()).start(() -> run(attempt));
    }

    private void run(Attempt attempt) {
        Semaphore place =
                places.computeIfAbsent(attempt.task().getProvider(), name -> new Semaphore(settings.atOnce()));
        try {
            place.acquire();
            Pulled pulled;
            try {
                pulled = puller.pull(attempt.task());
            } finally {
                place.release();
            }
            conclude(attempt, pulled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stopping: the task is read again at the next start
        } catch (RuntimeException e) { // a bug of ours must not hold up the tasks behind it for ever
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("task", attempt.task().getTaskId())
                    .log("A task failed");
            giveUp(attempt, Reason.FAULT);
        }
    }

    private void conclude(Attempt attempt, Pulled pulled) {
        switch (pulled) {
            case Pulled.Done _ -> {
                count(attempt, "done");
                attempt.settled().run();
            }
            case Pulled.NotWanted _ -> {
                count(attempt, "not-wanted");
                attempt.settled().run();
            }
            case Pulled.GivenUp(Reason reason) -> giveUp(attempt, reason);
            case Pulled.Later(Duration after, Reason reason) -> later(attempt, after, reason);
        }
    }

    private void later(Attempt attempt, Duration asked, Reason reason) {
        Duration pause = asked.compareTo(backOff(attempt.number())) > 0 ? asked : backOff(attempt.number());
        Instant end = Instant.ofEpochMilli(attempt.task().getNotifiedAtMs()).plus(settings.giveUpAfter());
        if (clock.instant().plus(pause).isAfter(end)) {
            giveUp(attempt, reason);
            return;
        }
        count(attempt, "later");
        schedule(() -> start(attempt.next()), pause);
    }

    private Duration backOff(int attempts) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    /** Ends only once the dead letters have the task. */
    private void giveUp(Attempt attempt, Reason reason) {
        try {
            deadLetters.add(attempt.record(), reason);
            LOG.atWarn()
                    .addKeyValue("task", attempt.task().getTaskId())
                    .addKeyValue("provider", attempt.task().getProvider())
                    .addKeyValue("reason", reason.word())
                    .log("A task to pull was given up");
            count(attempt, "given-up");
            attempt.settled().run();
        } catch (IOException e) {
            schedule(
                    () -> Thread.ofVirtual().name("pull-given-up").start(() -> giveUp(attempt, reason)),
                    settings.firstPause());
        }
    }

    private void schedule(Runnable what, Duration after) {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void count(Attempt attempt, String outcome) {
        String provider = attempt.task().getProvider();
        registry.counter(
                        "rouse.ingest.pulls",
                        "provider",
                        settings.providers().containsKey(provider) ? provider : "unknown",
                        "outcome",
                        outcome)
                .increment();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
