package org.rouse.coaching.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;

/**
 * Reads the newest records of the log and tells them once the views show them. Every instance reads all, beside the projection, which
 * shares the partitions among instances. One thread.
 */
final class Tail {

    /**
     * Records read again from each partition, so that a follower who was connected to another instance, or to this one before its restart,
     * continues without a gap.
     */
    static final long BACK = 500;

    private static final int MOST_PENDING = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final Duration SOON = Duration.ofMillis(40);

    private final Consumer<byte[], byte[]> consumer;
    private final Positions positions;
    private final Summaries summaries;
    private final Feed feed;
    private final List<Projected> followers;
    private final Map<TopicPartition, Deque<Record>> pending = new HashMap<>();
    private int waiting;

    Tail(
            Consumer<byte[], byte[]> consumer,
            Positions positions,
            Summaries summaries,
            Feed feed,
            List<Projected> followers) {
        this.consumer = consumer;
        this.positions = positions;
        this.summaries = summaries;
        this.feed = feed;
        this.followers = followers;
    }

    private record Record(String personId, int cell, long offset) {}

    /** Continues at the feed's place, or starts it some records back. */
    void place() {
        List<TopicPartition> all = Cells.all();
        consumer.assign(all);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        long[] offsets = new long[Cells.COUNT];
        boolean goesOn = feed.reached().isPresent();
        for (TopicPartition partition : all) {
            int cell = Cells.of(partition);
            long beginning = Objects.requireNonNull(beginnings.get(partition));
            long end = Objects.requireNonNull(ends.get(partition));
            long reached = feed.reached().map(place -> place.next(cell)).orElse(Math.max(beginning, end - BACK));
            goesOn &= reached >= beginning && reached <= end;
            offsets[cell] = reached >= beginning && reached <= end ? reached : Math.max(beginning, end - BACK);
            consumer.seek(partition, offsets[cell]);
        }
        if (!goesOn) {
            feed.begin(offsets);
        }
        followers.forEach(follower -> follower.isCurrent(true));
    }

    /** Reads some records, and tells those that the views show by now. */
    void step() {
        if (waiting < MOST_PENDING) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        consumer.poll(waiting == 0 ? QUIET : SOON).forEach(this::take);
        if (waiting > 0) {
            tell();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
        FeedRecords.personOf(entry).ifPresent(person -> {
            pending.computeIfAbsent(partition, fresh -> new ArrayDeque<>())
                    .addLast(new Record(person, Cells.of(partition), entry.offset()));
            waiting++;
        });
    }

    private void tell() {
        Map<TopicPartition, Long> shown = Objects.requireNonNull(
                positions.of(Set.copyOf(pending.keySet())).block(PATIENCE));
        List<Record> ready = new ArrayList<>();
        pending.forEach((partition, records) -> {
            long to = shown.getOrDefault(partition, -1L);
            while (!records.isEmpty() && records.getFirst().offset() <= to) {
                ready.add(records.removeFirst());
            }
        });
        pending.values().removeIf(Deque::isEmpty);
        if (!ready.isEmpty()) {
            Set<String> people = ready.stream().map(Record::personId).collect(Collectors.toCollection(HashSet::new));
            Map<String, Summary> known = Objects.requireNonNull(
                    summaries.find(people).collectMap(Summary::personId).block(PATIENCE));
            List<Summary> changed = people.stream()
                    .map(person -> known.getOrDefault(person, Summary.none(person)))
                    .toList();
            boolean profiles = ready.stream().anyMatch(record -> Cells.isProfile(record.cell()));
            followers.forEach(follower -> follower.projected(changed, profiles));
            feed.release(ready.stream().map(record -> event(record, known)).toList());
            waiting -= ready.size();
        }
    }

    private static FeedEvent event(Record record, Map<String, Summary> known) {
        return new FeedEvent(
                record.personId(),
                Cells.what(record.cell()),
                record.cell(),
                record.offset(),
                known.getOrDefault(record.personId(), Summary.none(record.personId()))
                        .person());
    }
}
