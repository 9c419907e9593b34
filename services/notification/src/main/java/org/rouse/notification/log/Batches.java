package org.rouse.notification.log;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.RecordKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works on the records of one poll: each person's in order, different people's side by side; returns when all is done. */
public final class Batches {

    /** Enough to hide the database's latency, few enough for its connection pool. */
    private static final int PEOPLE_AT_ONCE = 64;

    private final DeadLetters deadLetters;
    private final Duration limit;
    private final MeterRegistry meters;
    private final Mono<Void> probe;

    /**
     * @param limit longest time for one batch; then it fails and is tried again
     * @param probe a write that the database takes whenever it takes any
     */
    public Batches(DeadLetters deadLetters, Duration limit, MeterRegistry meters, Mono<Void> probe) {
        this.probe = probe;
        this.meters = meters;
        this.deadLetters = deadLetters;
        this.limit = limit;
    }

    /** What a record says, or that it says nothing any more (tombstone). */
    public record Entry<T>(String key, @Nullable T value) {}

    /** Work on one person's entries, in the order of the log. */
    @FunctionalInterface
    public interface PersonWork<T> {
        Mono<Void> on(String personId, List<Entry<T>> entries);
    }

    /**
     * Blocks until the work on every record is done; called on a consumer's thread, never on an event loop.
     *
     * @throws RuntimeException when some work failed for now; the whole batch is then to be tried again
     */
    public <T> void run(List<ConsumerRecord<byte[], byte[]>> records, Parser<T> parser, PersonWork<T> work) {
        List<Read<T>> read =
                records.stream().map(record -> read(record, parser)).toList();
        Set<ConsumerRecord<byte[], byte[]>> refused = ConcurrentHashMap.newKeySet();
        Mono<Void> aside = Flux.fromIterable(read)
                .map(one -> refused.contains(one.record()) ? one.refused() : one)
                .filter(one -> one.cause() != null)
                .concatMap(one -> deadLetters.add(one.record(), Objects.requireNonNull(one.cause())))
                .then();
        Map<String, List<Read<T>>> people = read.stream()
                .filter(one -> one.entry().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.entry().orElseThrow().key(), LinkedHashMap::new, Collectors.toList()));
        Flux.fromIterable(people.entrySet())
                .flatMap(person -> on(person.getKey(), person.getValue(), work, refused), PEOPLE_AT_ONCE)
                .then(aside)
                .block(limit);
        read.forEach(one -> count(one, one.cause() != null || refused.contains(one.record())));
    }

    /** Where the database refuses one of several, each of them by itself; the one it refuses while it takes others is set aside. */
    private <T> Mono<Void> on(
            String personId, List<Read<T>> read, PersonWork<T> work, Set<ConsumerRecord<byte[], byte[]>> refused) {
        return work.on(
                        personId,
                        read.stream().map(one -> one.entry().orElseThrow()).toList())
                .onErrorResume(
                        Refusals::mayLieInTheDocument,
                        failure -> read.size() == 1
                                ? probe.doOnSuccess(
                                        _ -> refused.add(read.getFirst().record()))
                                : Flux.fromIterable(read)
                                        .concatMap(one -> on(personId, List.of(one), work, refused))
                                        .then());
    }

    /** Once per record, when all of its batch is done. */
    private void count(Read<?> read, boolean setAside) {
        meters.counter("rouse.records", "topic", read.record().topic(), "outcome", setAside ? "dead-letter" : "worked")
                .increment();
    }

    private record Read<T>(
            ConsumerRecord<byte[], byte[]> record,
            Optional<Entry<T>> entry,
            @Nullable Reason cause) {

        Read<T> refused() {
            return new Read<>(record, entry, Reason.REFUSED_BY_DATABASE);
        }
    }

    private static <T> Read<T> read(ConsumerRecord<byte[], byte[]> record, Parser<T> parser) {
        if (record.key() == null) {
            return new Read<>(record, Optional.empty(), Reason.NO_KEY);
        }
        Optional<RecordKey> named = RecordKey.read(record.key());
        if (named.isEmpty()) {
            return new Read<>(record, Optional.empty(), Reason.NOT_A_KEY_OF_THIS_TOPIC);
        }
        String key = named.get().person().value();
        if (record.value() == null) {
            return new Read<>(record, Optional.of(new Entry<T>(key, null)), null);
        }
        try {
            return new Read<>(record, Optional.of(new Entry<>(key, parser.parseFrom(record.value()))), null);
        } catch (InvalidProtocolBufferException e) {
            return new Read<>(record, Optional.empty(), Reason.NOT_A_MESSAGE_OF_THIS_TOPIC);
        }
    }
}
