package org.rouse.ingest.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.rouse.ingest.intake.upload.Receipt;

/**
 * Metrics of uploads: {@code rouse.ingest.records} by outcome sums to all records of acknowledged uploads. Labels are formats, outcomes and
 * rules, never a person.
 */
public final class UploadMetrics {

    private final MeterRegistry registry;
    private final ConcurrentMap<Ended, Counter> ends = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, PerFormat> formats = new ConcurrentHashMap<>();

    private record Ended(String format, String outcome) {}

    private record PerFormat(
            Counter accepted, Counter ignored, Counter quarantined, Counter bytes, Timer read, Timer durable) {}

    public UploadMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts an answered upload: "read", "malformed", "too-large", "log-away", "aborted", "replayed" and the like. */
    void upload(String format, String outcome) {
        ends.computeIfAbsent(new Ended(format, outcome), this::ended).increment();
    }

    /** Counts the records of a receipt, which are durable. */
    public void durable(Receipt receipt, long wireBytes, long readNanos, long durableNanos) {
        PerFormat of = formats.computeIfAbsent(receipt.format(), this::perFormat);
        of.accepted().increment(receipt.accepted());
        of.ignored().increment(receipt.ignored());
        of.quarantined().increment(receipt.quarantined());
        of.bytes().increment(wireBytes);
        of.read().record(readNanos, TimeUnit.NANOSECONDS);
        of.durable().record(durableNanos, TimeUnit.NANOSECONDS);
        receipt.rules()
                .forEach((rule, count) -> registry.counter(
                                "rouse.ingest.quarantined", "format", receipt.format(), "rule", rule)
                        .increment(count));
    }

    private Counter ended(Ended how) {
        return registry.counter("rouse.ingest.uploads", "format", how.format(), "outcome", how.outcome());
    }

    private PerFormat perFormat(String format) {
        return new PerFormat(
                registry.counter("rouse.ingest.records", "format", format, "outcome", "accepted"),
                registry.counter("rouse.ingest.records", "format", format, "outcome", "ignored"),
                registry.counter("rouse.ingest.records", "format", format, "outcome", "quarantined"),
                registry.counter("rouse.ingest.bytes", "format", format),
                timer("rouse.ingest.read", "From the first byte to the last record handed to the log", format),
                timer("rouse.ingest.durable", "From the last record handed to the log to its acknowledgement", format));
    }

    private Timer timer(String name, String says, String format) {
        return Timer.builder(name)
                .description(says)
                .tag("format", format)
                .publishPercentileHistogram()
                .register(registry);
    }
}
