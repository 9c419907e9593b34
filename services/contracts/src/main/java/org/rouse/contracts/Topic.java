package org.rouse.contracts;

import java.time.Duration;
import java.util.Map;

/**
 * A topic of the log. The record key is the person id (UTF-8) on every one of them.
 *
 * @param name       as on the broker
 * @param partitions at creation; a running deployment never changes it, since it decides where a person's state lives
 * @param cleanup    by age or by key
 * @param retention  how long records are kept by age; of a compacted topic, how long tombstones are
 */
public record Topic(String name, int partitions, Cleanup cleanup, Duration retention) {

    /** How old records leave the topic. */
    public enum Cleanup {
        DELETE,
        COMPACT
    }

    /** Broker settings of the topic, by their Kafka names. */
    public Map<String, String> settings() {
        String millis = Long.toString(retention.toMillis());
        return switch (cleanup) {
            case DELETE -> Map.of("cleanup.policy", "delete", "retention.ms", millis);
            case COMPACT -> Map.of("cleanup.policy", "compact", "delete.retention.ms", millis);
        };
    }
}
