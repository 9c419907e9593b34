package org.rouse.benchmarks.latency;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.rouse.benchmarks.load.Latencies;
import org.rouse.benchmarks.prompts.Witness;
import org.rouse.benchmarks.samples.PersonMinutes;

/** People who have been sitting for 19 minutes, and whose 20th is uploaded next. */
final class Sitters {

    private static final int BEFORE = 19;
    private static final int AT_ONCE = 16;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Api api;
    private final Witness witness;
    private final List<String> people;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final long twentieth;

    private Sitters(Api api, Witness witness, List<String> people, InstantSource clock) {
        this.api = api;
        this.witness = witness;
        this.people = people;
        this.twentieth = clock.instant().getEpochSecond() / 60 - 1;
    }

    /** Enrols them at the services and uploads the 19 minutes. */
    static Sitters settle(Api api, Witness witness, String name, int count) {
        List<String> people =
                IntStream.range(0, count).mapToObj(i -> name + "-" + i).toList();
        Sitters sitters = new Sitters(api, witness, people, InstantSource.system());
        sitters.all(AT_ONCE, 0, person -> {
            api.enrol(person, witness.url(person));
            sitters.tokens.put(person, api.device(person));
        });
        sitters.all(AT_ONCE, 0, person -> sitters.upload(person, sitters.twentieth - BEFORE, BEFORE));
        return sitters;
    }

    /**
     * Uploads everyone's 20th minute and waits for the prompts.
     *
     * @param perSecond uploads started a second, whatever their results; 0 = as many as 16 clients can
     * @return prompts delivered a second, from the first answer to the last delivery
     */
    double rise(double perSecond) {
        all(perSecond == 0 ? AT_ONCE : people.size(), perSecond, person -> {
            upload(person, twentieth, 1);
            accepted.put(person, System.nanoTime());
        });
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!witness.arrivals().keySet().containsAll(people)) {
            if (System.nanoTime() > deadline) {
                long came =
                        people.stream().filter(witness.arrivals()::containsKey).count();
                throw new IllegalStateException(came + " of " + people.size() + " prompts were delivered");
            }
            LockSupport.parkNanos(1_000_000);
        }
        long first = accepted.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = people.stream()
                .mapToLong(person -> witness.firstNanos(person))
                .max()
                .orElseThrow();
        return people.size() / ((last - first) / 1e9);
    }

    /** From the upload's answer to the prompt's arrival; 0 where the prompt came first. */
    Latencies latencies() {
        Latencies latencies = new Latencies();
        for (String person : people) {
            long arrived = witness.firstNanos(person);
            latencies.add(Math.max(0, arrived - accepted.getOrDefault(person, 0L)));
        }
        return latencies;
    }

    private void upload(String person, long firstMinute, int minutes) {
        api.sync(tokens.getOrDefault(person, ""), PersonMinutes.sitting(person.hashCode(), firstMinute, minutes));
    }

    private void all(int atOnce, double perSecond, Deed deed) {
        Semaphore places = new Semaphore(atOnce);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, people.size())
                    .<Future<?>>mapToObj(i -> {
                        if (perSecond > 0) {
                            LockSupport.parkNanos((long) (start + i * 1e9 / perSecond) - System.nanoTime());
                        }
                        places.acquireUninterruptibly();
                        return threads.submit(() -> {
                            try {
                                deed.of(people.get(i));
                            } finally {
                                places.release();
                            }
                        });
                    })
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("an upload failed", e);
        }
    }

    @FunctionalInterface
    private interface Deed {
        void of(String person);
    }
}
