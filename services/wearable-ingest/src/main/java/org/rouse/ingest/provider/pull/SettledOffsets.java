package org.rouse.ingest.provider.pull;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which tasks of which partition are settled. Tasks end in any order; committed is what lies before the first that has not, so that a
 * restart finds it again. Thread-safe.
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

    /** Another instance has the partition now; what is still in work here, it will do once more. */
    synchronized void forget(TopicPartition partition) {
        TreeMap<Long, Boolean> of = tasks.remove(partition);
        if (of != null) {
            open -= (int) of.values().stream().filter(settled -> !settled).count();
        }
    }

    /** Tasks that have not ended. */
    synchronized int open() {
        return open;
    }

    /** What can be committed and has not been. */
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
