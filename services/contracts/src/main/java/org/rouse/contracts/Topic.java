package org.rouse.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic of the log. The record key is a {@link RecordKey} on every one of them.
 *
 * @param name       as on the broker
 * @param partitions at creation; a running deployment never changes it, since it decides where a person's state lives
 * @param cleanup    by age, by key (the newest record of a key stays) or both
 * @param retention  how long records are kept by age, at most; of a topic compacted alone, how long tombstones are
 * @param stamp      whose time a record bears
 */
public record Topic(String name, int partitions, Cleanup cleanup, Duration retention, Stamp stamp) {

    /** Whose time a record bears. */
    public enum Stamp {
        /** What its writer gives it; a topology gives it that of the record it was made from. */
        WRITER,
        /** When the broker took it, so that a reader finds what was written since some time. */
        BROKER
    }

    /** A topic whose writer says what time a record bears. */
    public Topic(String name, int partitions, Cleanup cleanup, Duration retention) {
        this(name, partitions, cleanup, retention, Stamp.WRITER);
    }

    /** How old records leave the topic. */
    public enum Cleanup {
        DELETE,
        COMPACT,
        COMPACT_AND_DELETE
    }

    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Of what is kept by age; each is some open files of the broker's. */
    private static final int SEGMENTS = 30;

    /** A compacted topic forgets what was replaced or erased within two days: a segment is closed, then compacted. */
    private static final Map<String, String> COMPACTION = Map.of(
            "segment.ms", Long.toString(SHORTEST.toMillis()),
            "max.compaction.lag.ms", Long.toString(Duration.ofHours(24).toMillis()));

    /** Broker settings of the topic, by their Kafka names. */
    public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>(kept());
        if (stamp == Stamp.BROKER) {
            all.put("message.timestamp.type", "LogAppendTime");
        }
        return all;
    }

    private Map<String, String> kept() {
        String millis = Long.toString(retention.toMillis());
        return switch (cleanup) {
            case DELETE -> byAge(retention);
            case COMPACT -> compacted(Map.of("cleanup.policy", "compact", "delete.retention.ms", millis));
            case COMPACT_AND_DELETE -> compacted(Map.of("cleanup.policy", "compact,delete", "retention.ms", millis));
        };
    }

    /** A segment goes when its newest record is old enough, and holds what is older by as long as it was written to. */
    private static Map<String, String> byAge(Duration retention) {
        Duration share = retention.dividedBy(SEGMENTS);
        Duration segment = share.compareTo(SHORTEST) < 0 ? SHORTEST : share.compareTo(LONGEST) > 0 ? LONGEST : share;
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.minus(segment).toMillis()),
                "segment.ms", Long.toString(segment.toMillis()));
    }

    private static Map<String, String> compacted(Map<String, String> policy) {
        Map<String, String> all = new TreeMap<>(COMPACTION);
        all.putAll(policy);
        return all;
    }
}
