package org.rouse.contracts;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record into the partition of its person, whatever entity the key names beside, so that one task has everything about a person. For
 * keys without an entity this is the partition that Kafka's own partitioner chooses. Every producer of the log uses it, the topology
 * included.
 */
public final class PersonPartitioner implements Partitioner {

    /**
     * The partition of a key.
     *
     * @param key        as {@link RecordKey#bytes}
     * @param partitions of the topic, at least 1
     * @return 0 to partitions - 1
     */
    public static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(RecordKey.personBytes(key))) % partitions;
    }

    @Override
    public int partition(
            String topic,
            @Nullable Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        int partitions = cluster.partitionsForTopic(topic).size();
        // A record without a key, such as some dead letters, may lie in any partition.
        return keyBytes == null ? ThreadLocalRandom.current().nextInt(partitions) : partition(keyBytes, partitions);
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
