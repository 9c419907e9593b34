package org.rouse.coaching.projection;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of views that lack part of the log, or all of it when empty: until then they show less than is known. Thread-safe. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int STEPS = 10;

    private final Map<TopicPartition, Part> parts = new HashMap<>();
    private long told;
    private boolean placed;

    /** The offsets to be read, from inclusive, end exclusive, and the next one. */
    private record Part(long from, long end, long next) {}

    /**
     * The progress.
     *
     * @param read number of those offsets that are read
     * @param of   number of offsets to read at the begin; 0 where the views lacked nothing
     */
    record Progress(long read, long of) {

        boolean isUnderWay() {
            return read < of;
        }
    }

    /** The gap of the views is known. */
    synchronized void placed() {
        placed = true;
    }

    /** Nobody reads the log any more; the gap of the views has to be determined again. */
    synchronized void left() {
        placed = false;
        parts.clear();
    }

    /** Whether the gap of the views is known: before, they cannot be assumed complete. */
    synchronized boolean isPlaced() {
        return placed;
    }

    /** Partitions are read from these offsets to these ends. */
    synchronized void expect(Map<TopicPartition, Long> froms, Map<TopicPartition, Long> ends) {
        froms.forEach(
                (partition, from) -> parts.put(partition, new Part(from, ends.getOrDefault(partition, from), from)));
        Progress progress = progress();
        told = 0;
        if (progress.isUnderWay()) {
            LOG.atInfo()
                    .addKeyValue("of", progress.of())
                    .log("The views lack part of the log: they are filled from it");
        }
    }

    /** Another instance reads the partition from now on. */
    synchronized void forget(TopicPartition partition) {
        parts.remove(partition);
    }

    /** @param next offset that is read next of the partition */
    synchronized void reached(TopicPartition partition, long next) {
        if (!progress().isUnderWay()) {
            return;
        }
        parts.computeIfPresent(partition, (_, part) -> new Part(part.from(), part.end(), Math.max(part.next(), next)));
        Progress progress = progress();
        long step = STEPS * progress.read() / progress.of();
        if (!progress.isUnderWay()) {
            LOG.atInfo().addKeyValue("of", progress.of()).log("The views are filled from the log");
        } else if (step > told) {
            told = step;
            LOG.atInfo()
                    .addKeyValue("read", progress.read())
                    .addKeyValue("of", progress.of())
                    .log("The views are being filled from the log");
        }
    }

    synchronized Progress progress() {
        long read = parts.values().stream()
                .mapToLong(part -> Math.min(part.next(), part.end()) - part.from())
                .sum();
        long of = parts.values().stream()
                .mapToLong(part -> part.end() - part.from())
                .sum();
        return new Progress(read, of);
    }
}
