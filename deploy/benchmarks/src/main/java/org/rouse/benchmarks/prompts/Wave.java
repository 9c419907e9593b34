package org.rouse.benchmarks.prompts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rouse.benchmarks.load.Latencies;

/**
 * People who are all to be prompted at once.
 *
 * @param people   nobody has prompted them before
 * @param provider where their prompts go
 */
record Wave(List<String> people, Witness provider) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Wave {
        people = List.copyOf(people);
    }

    /**
     * What was measured.
     *
     * @param toAccept   from each finding's way to the log until its prompt was with the provider
     * @param decided    from each decision until then
     * @param perSecond  prompts delivered a second, from the first finding on
     */
    record Result(Latencies toAccept, Latencies decided, double perSecond) {}

    /** Their findings, and whoever else sits with them. */
    Result rise(Roster roster, List<String> besides) {
        long start = System.nanoTime();
        Map<String, Long> begun = new HashMap<>();
        besides.forEach(roster::sits);
        for (String person : people) {
            begun.put(person, System.nanoTime());
            roster.sits(person);
        }
        Views.waitFor(
                "all are delivered",
                PATIENCE,
                () -> provider.arrivals().keySet().containsAll(people));
        Latencies toAccept = new Latencies();
        Latencies decided = new Latencies();
        long last = start;
        for (String person : people) {
            Witness.Arrival arrival =
                    provider.arrivals().getOrDefault(person, List.of()).getFirst();
            toAccept.add(arrival.atNanos() - begun.getOrDefault(person, start));
            decided.add(arrival.after().toNanos());
            last = Math.max(last, arrival.atNanos());
        }
        return new Result(toAccept, decided, people.size() * 1e9 / (last - start));
    }
}
