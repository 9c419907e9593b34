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
 * @param retention  how long records are kept by age, at most; for a topic that is only compacted, how long tombstones are kept
 * @param stamp      which clock a record's timestamp comes from
 */
public record Topic(String name, int partitions, Cleanup cleanup, Duration retention, Stamp stamp) {

    /** The clock that a record's timestamp comes from. */
    public enum Stamp {
        /** The writer sets it; a topology passes on the timestamp of the record it read. */
        WRITER,
        /** The broker sets it when it appends, so that a reader can find what was written since a given time. */
        BROKER
    }

    /** A topic whose writer sets the timestamp. */
    public Topic(String name, int partitions, Cleanup cleanup, Duration retention) {
        this(name, partitions, cleanup, retention, Stamp.WRITER);
    }

    /** The same topic, whose records are kept for that time. */
    public Topic keptFor(Duration time) {
        return new Topic(name, partitions, cleanup, time, stamp);
    }

    /** How old records leave the topic. */
    public enum Cleanup {
        DELETE,
        COMPACT,
        COMPACT_AND_DELETE
    }

    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** The age of tombstones of a topic that is compacted and kept by age: a late reader still learns of each. */
    private static final Duration TOMBSTONES = Duration.ofDays(30);

    /** For topics kept by age; each segment costs the broker some open files. */
    private static final int SEGMENTS = 30;

    /** A compacted topic drops replaced and erased records within two days: a segment is closed, then compacted. */
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
            case COMPACT_AND_DELETE ->
                compacted(Map.of(
                        "cleanup.policy",
                        "compact,delete",
                        "retention.ms",
                        millis,
                        "delete.retention.ms",
                        Long.toString(TOMBSTONES.toMillis())));
        };
    }

    /**
     * A segment is deleted when its newest record is old enough, so its oldest record stays longer by the time the segment was written to.
     */
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
