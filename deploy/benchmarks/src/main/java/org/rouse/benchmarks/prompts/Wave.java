package org.rouse.benchmarks.prompts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.rouse.benchmarks.load.Latencies;

/**
 * People who are all prompted at once.
 *
 * @param people   who were never prompted before
 * @param provider the provider of their prompts
 */
record Wave(List<String> people, Witness provider) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Wave {
        people = List.copyOf(people);
    }

    /**
     * The result.
     *
     * @param toProvider from each decision's write to the log until its prompt was with the provider
     * @param perSecond  prompts delivered a second, from the first decision on
     */
    record Result(Latencies toProvider, double perSecond) {}

    /** Decides about all of them at once, and about the others beside them. */
    Result rise(Roster roster, List<String> besides) {
        return rise(roster, besides, Duration.ZERO);
    }

    /** @param between time from one decision to the next */
    Result rise(Roster roster, List<String> besides, Duration between) {
        long start = System.nanoTime();
        Map<String, Long> begun = new HashMap<>();
        besides.forEach(roster::sits);
        for (String person : people) {
            waitUntil(start + begun.size() * between.toNanos());
            begun.put(person, System.nanoTime());
            roster.sits(person);
        }
        Views.waitFor(
                "all are delivered",
                PATIENCE,
                () -> provider.arrivals().keySet().containsAll(people));
        Latencies toProvider = new Latencies();
        long last = start;
        for (String person : people) {
            long arrived = provider.firstNanos(person);
            toProvider.add(arrived - begun.getOrDefault(person, start));
            last = Math.max(last, arrived);
        }
        return new Result(toProvider, people.size() * 1e9 / (last - start));
    }

    private static void waitUntil(long nanos) {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
