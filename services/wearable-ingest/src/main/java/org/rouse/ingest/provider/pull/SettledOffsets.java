package org.rouse.ingest.provider.pull;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tracks which tasks of each partition are settled. Tasks end in any order; only those before the first open one are committed, so that a
 * restart reads it again. Thread-safe.
 */
final class SettledOffsets {

    private final Map<TopicPartition, TreeMap<Long, Boolean>> tasks = new HashMap<>();
    private int open;

    synchronized void begun(TopicPartition partition, long offset) {
        tasks.computeIfAbsent(partition, p -> new TreeMap<>()).put(offset, false);
        open++;
    }

    synchronized void settled(TopicPartition partition, long offset) {
        TreeMap<Long, Boolean> of = tasks.get(partition);
        if (of != null && of.replace(offset, false, true)) {
            open--;
        }
    }

    /** Another instance has the partition now; it repeats the tasks that are still running here. */
    synchronized void forget(TopicPartition partition) {
        TreeMap<Long, Boolean> of = tasks.remove(partition);
        if (of != null) {
            open -= (int) of.values().stream().filter(settled -> !settled).count();
        }
    }

    /** The number of tasks that have not ended. */
    synchronized int open() {
        return open;
    }

    /** The offsets that can be committed and have not been. */
    synchronized Map<TopicPartition, OffsetAndMetadata> committable() {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        tasks.forEach((partition, of) -> {
            long upTo = -1;
            while (!of.isEmpty() && of.firstEntry().getValue()) {
                upTo = of.pollFirstEntry().getKey() + 1;
            }
            if (upTo >= 0) {
                next.put(partition, new OffsetAndMetadata(upTo));
            }
        });
        return next;
    }
}
