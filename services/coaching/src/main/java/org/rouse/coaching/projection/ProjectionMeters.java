package org.rouse.coaching.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the outcomes of the records of the log: read = projected + set aside. */
final class ProjectionMeters {

    private final Counter projected;
    private final Counter setAside;

    ProjectionMeters(MeterRegistry registry) {
        projected = counter(registry, "projected");
        setAside = counter(registry, "set-aside");
    }

    void count(int projectedNow, int setAsideNow) {
        projected.increment(projectedNow);
        setAside.increment(setAsideNow);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("rouse.coaching.projection.records")
                .description("Records of the log read into views, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
