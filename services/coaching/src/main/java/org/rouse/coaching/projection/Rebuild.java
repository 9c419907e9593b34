package org.rouse.coaching.projection;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far views have come that lack part of the log, empty ones all of it: until then they show less than what is known. Any thread may ask. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int STEPS = 10;

    private final Map<TopicPartition, Part> parts = new HashMap<>();
    private long told;
    private boolean placed;

    /** Offsets that are to be read, from inclusive, end exclusive, and the next one that is. */
    private record Part(long from, long end, long next) {}

    /**
     * How far it is.
     *
     * @param read offsets of these partitions that are read
     * @param of   offsets that there were to read when it began; 0 where the views lacked nothing
     */
    record Progress(long read, long of) {

        boolean isUnderWay() {
            return read < of;
        }
    }

    /** It is known what the views lack. */
    synchronized void placed() {
        placed = true;
    }

    /** Nobody reads the log any more; what the views lack is to be found out again. */
    synchronized void left() {
        placed = false;
        parts.clear();
    }

    /** Whether it is known what the views lack: before, nothing speaks for their being whole. */
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

    /** Another instance reads the partition on. */
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
