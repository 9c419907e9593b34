package org.rouse.notification.log;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import reactor.core.publisher.Mono;

/**
 * Tells whether the database holds all acknowledged records of some topics: until then its view of a person is not current, and nothing may
 * be concluded or written from it. It asks the database, since any instance may be the one that reads them.
 */
public final class WholeViews {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadPositions places;
    private final Acknowledged acknowledged;
    private final List<Topic> topics;

    /** Compared with the broker's offsets once: a database that was another one at this instance's start has been detected since. */
    private final Set<TopicPartition> checked = ConcurrentHashMap.newKeySet();

    public WholeViews(ReadPositions places, Acknowledged acknowledged, List<Topic> topics) {
        this.places = places;
        this.acknowledged = acknowledged;
        this.topics = List.copyOf(topics);
    }

    /**
     * The progress of filling the database.
     *
     * @param whole whether nothing is missing
     * @param read  how many of those offsets are read
     * @param of    how many offsets had been acknowledged when some were found missing; 0 where none ever were
     */
    public record Progress(boolean whole, long read, long of) {}

    /** Whether the database holds everything of the topic about the person. */
    public Mono<Boolean> areOf(Topic topic, String personId) {
        byte[] key = RecordKey.of(new PersonId(personId)).bytes();
        return progress(List.of(new TopicPartition(topic.name(), PersonPartitioner.partition(key, topic.partitions()))))
                .map(Progress::whole);
    }

    /** The progress over all topics. */
    public Mono<Progress> progress() {
        return progress(topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList());
    }

    /**
     * Waits until the database holds everything about the people of these records; called on a consumer's thread.
     *
     * @throws RuntimeException when it takes longer than a consumer may wait; the batch is then to be retried
     */
    public void await(List<ConsumerRecord<byte[], byte[]>> records) {
        List<TopicPartition> needed = records.stream()
                .map(ConsumerRecord::partition)
                .distinct()
                .flatMap(partition -> topics.stream().map(topic -> new TopicPartition(topic.name(), partition)))
                .toList();
        progress(needed)
                .filter(Progress::whole)
                .repeatWhenEmpty(polls -> polls.delayElements(PAUSE))
                .block(PATIENCE);
    }

    private Mono<Progress> progress(Collection<TopicPartition> partitions) {
        Mono<Map<TopicPartition, Long>> least =
                checked.containsAll(partitions) ? Mono.just(Map.of()) : acknowledged.offsets();
        return least.flatMap(offsets -> places.of(partitions).map(found -> progress(partitions, offsets, found)));
    }

    private Progress progress(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> offsets,
            Map<TopicPartition, ReadPosition> found) {
        boolean whole = found.size() == partitions.size()
                && found.entrySet().stream()
                        .allMatch(one -> one.getValue().isWhole()
                                && one.getValue().next() >= offsets.getOrDefault(one.getKey(), 0L));
        if (whole) {
            checked.addAll(partitions);
        }
        return new Progress(
                whole,
                found.values().stream()
                        .mapToLong(place -> Math.min(place.next(), place.until()))
                        .sum(),
                found.values().stream().mapToLong(ReadPosition::until).sum());
    }
}
