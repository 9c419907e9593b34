package org.rouse.notification.log;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.RecordKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works on the records of one poll, and returns when all are done; a record that can never be processed is set aside, and the others go on.
 */
public final class Batches {

    /** Enough to hide the database's latency, few enough for its connection pool. */
    private static final int PEOPLE_AT_ONCE = 64;

    private final DeadLetters deadLetters;
    private final Duration limit;
    private final MeterRegistry meters;
    private final Mono<Void> probe;

    /**
     * @param limit longest time for one batch; then it fails and is tried again
     * @param probe a write that a healthy database always accepts
     */
    public Batches(DeadLetters deadLetters, Duration limit, MeterRegistry meters, Mono<Void> probe) {
        this.probe = probe;
        this.meters = meters;
        this.deadLetters = deadLetters;
        this.limit = limit;
    }

    /**
     * A record's message, or a tombstone.
     *
     * @param at partition and offset of the record
     */
    public record Entry<T>(String personId, @Nullable T value, ConsumerRecord<byte[], byte[]> at) {}

    /** Work on entries, in the order of the log. Repeating it changes nothing. */
    @FunctionalInterface
    public interface Work<T> {
        Mono<Void> on(List<Entry<T>> entries);
    }

    /**
     * Works on each person's records in order, and on different people's concurrently. Blocks until every record is done; called on a
     * consumer's thread, never on an event loop.
     *
     * @throws RuntimeException when some work failed temporarily; the whole batch is then to be retried
     */
    public <T> void perPerson(List<ConsumerRecord<byte[], byte[]>> records, Parser<T> parser, Work<T> work) {
        run(records, parser, entry -> Optional.empty(), work, Entry::personId);
    }

    /**
     * Works on all records at once, otherwise like {@link #perPerson}.
     *
     * @param fault why a well-formed message cannot be processed; empty when it can. Not asked for tombstones
     */
    public <T> void together(
            List<ConsumerRecord<byte[], byte[]>> records,
            Parser<T> parser,
            Function<Entry<T>, Optional<Reason>> fault,
            Work<T> work) {
        run(records, parser, fault, work, entry -> "");
    }

    private <T> void run(
            List<ConsumerRecord<byte[], byte[]>> records,
            Parser<T> parser,
            Function<Entry<T>, Optional<Reason>> fault,
            Work<T> work,
            Function<Entry<T>, String> group) {
        List<Read<T>> read =
                records.stream().map(record -> read(record, parser, fault)).toList();
        Set<ConsumerRecord<byte[], byte[]>> refused = ConcurrentHashMap.newKeySet();
        Mono<Void> aside = Flux.fromIterable(read)
                .map(one -> refused.contains(one.record()) ? one.refused() : one)
                .filter(one -> one.cause() != null)
                .concatMap(one -> deadLetters.add(one.record(), Objects.requireNonNull(one.cause())))
                .then();
        Collection<List<Entry<T>>> groups = read.stream()
                .flatMap(one -> one.entry().stream())
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .values();
        Flux.fromIterable(groups)
                .flatMap(entries -> on(entries, work, refused), PEOPLE_AT_ONCE)
                .then(aside)
                .block(limit);
        read.forEach(one -> count(one, one.cause() != null || refused.contains(one.record())));
    }

    /** Where the database refuses one of several, each is written by itself; one that it refuses while it accepts others is set aside. */
    private <T> Mono<Void> on(List<Entry<T>> entries, Work<T> work, Set<ConsumerRecord<byte[], byte[]>> refused) {
        return work.on(entries)
                .onErrorResume(
                        Refusals::mayLieInTheDocument,
                        failure -> entries.size() == 1
                                ? probe.doOnSuccess(
                                        _ -> refused.add(entries.getFirst().at()))
                                : Flux.fromIterable(entries)
                                        .concatMap(one -> on(List.of(one), work, refused))
                                        .then());
    }

    /** Counts each record once, when its whole batch is done. */
    private void count(Read<?> read, boolean setAside) {
        meters.counter("rouse.records", "topic", read.record().topic(), "outcome", setAside ? "dead-letter" : "worked")
                .increment();
    }

    private record Read<T>(
            ConsumerRecord<byte[], byte[]> record,
            Optional<Entry<T>> entry,
            @Nullable Reason cause) {

        static <T> Read<T> unusable(ConsumerRecord<byte[], byte[]> record, Reason cause) {
            return new Read<>(record, Optional.empty(), cause);
        }

        Read<T> refused() {
            return new Read<>(record, entry, Reason.REFUSED_BY_DATABASE);
        }
    }

    private static <T> Read<T> read(
            ConsumerRecord<byte[], byte[]> record, Parser<T> parser, Function<Entry<T>, Optional<Reason>> fault) {
        if (record.key() == null) {
            return Read.unusable(record, Reason.NO_KEY);
        }
        Optional<RecordKey> named = RecordKey.read(record.key());
        if (named.isEmpty()) {
            return Read.unusable(record, Reason.NOT_A_KEY_OF_THIS_TOPIC);
        }
        String person = named.get().person().value();
        if (record.value() == null) {
            return new Read<>(record, Optional.of(new Entry<T>(person, null, record)), null);
        }
        try {
            Entry<T> entry = new Entry<>(person, parser.parseFrom(record.value()), record);
            return fault.apply(entry)
                    .map(reason -> Read.<T>unusable(record, reason))
                    .orElseGet(() -> new Read<>(record, Optional.of(entry), null));
        } catch (InvalidProtocolBufferException e) {
            return Read.unusable(record, Reason.NOT_A_MESSAGE_OF_THIS_TOPIC);
        }
    }
}
