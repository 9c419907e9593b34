package org.rouse.coaching.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/**
 * The followed partitions, numbered: those of one topic together. The order is part of event ids, so that topics are only ever appended.
 */
final class Cells {

    private static final Map<Topic, String> WHAT = new LinkedHashMap<>();

    static {
        WHAT.put(Topics.PERSON, "person");
        WHAT.put(Topics.DAY, "day");
        WHAT.put(Topics.FINDING, "finding");
        WHAT.put(Topics.DECISION, "decision");
        WHAT.put(Topics.RECEIPT, "receipt");
        WHAT.put(Topics.OUTCOME, "outcome");
        WHAT.put(Topics.LINK, "link");
        WHAT.put(Topics.CHANNEL, "channel");
        WHAT.put(Topics.AUDIT, "review");
        WHAT.put(Topics.PLAN, "plan");
    }

    private static final List<Topic> TOPICS = List.copyOf(WHAT.keySet());
    private static final int PARTITIONS = Topics.PERSON.partitions();

    /** The number of partitions. */
    static final int COUNT = TOPICS.size() * PARTITIONS;

    private Cells() {}

    static List<TopicPartition> all() {
        List<TopicPartition> all = new ArrayList<>(COUNT);
        TOPICS.forEach(topic -> {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                all.add(new TopicPartition(topic.name(), partition));
            }
        });
        return all;
    }

    static int of(TopicPartition partition) {
        for (int i = 0; i < TOPICS.size(); i++) {
            if (TOPICS.get(i).name().equals(partition.topic())) {
                return i * PARTITIONS + partition.partition();
            }
        }
        throw new IllegalArgumentException("not followed: " + partition);
    }

    /** The subject of records in that partition. */
    static String what(int cell) {
        return Objects.requireNonNull(WHAT.get(TOPICS.get(cell / PARTITIONS)));
    }

    /** Whether a record in that partition is a profile. */
    static boolean isProfile(int cell) {
        return TOPICS.get(cell / PARTITIONS).equals(Topics.PERSON);
    }
}
