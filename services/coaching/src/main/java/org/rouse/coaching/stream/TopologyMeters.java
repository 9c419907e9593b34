package org.rouse.coaching.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;

/** What became of the records read: read = applied + accepted + rejected + repeated + set aside, commands being accepted, rejected or repeated. Made for one task, used by one thread. */
final class TopologyMeters {

    private final MeterRegistry registry;
    private final Map<String, Counter> records = new HashMap<>();
    private final Map<String, Counter> outgoing = new HashMap<>();

    TopologyMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome {@code applied}, of a command {@code accepted}, {@code rejected} or {@code repeated}, or the reason it was set aside for */
    void read(String outcome) {
        records.computeIfAbsent(
                        outcome,
                        tag -> Counter.builder("rouse.coaching.topology.records")
                                .description("Records read by the topology, by what became of them")
                                .tag("outcome", tag)
                                .register(registry))
                .increment();
    }

    /** @param kind of finding or view that went out */
    void published(String kind) {
        outgoing.computeIfAbsent(
                        kind,
                        tag -> Counter.builder("rouse.coaching.topology.published")
                                .description("Findings and views written by the topology, by kind")
                                .tag("kind", tag)
                                .register(registry))
                .increment();
    }
}
