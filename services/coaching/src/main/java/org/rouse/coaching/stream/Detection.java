package org.rouse.coaching.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.alert.StaffKeys;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;

/**
 * The topology of detection and decision, independent of its runner: one source over evidence, commands and connections, one processor with
 * the state of the partition's people, one sink that writes each value to the topic it names. All topics have the same partitions, so one
 * task has everything about a person.
 */
public final class Detection implements Consumer<KStream<byte[], byte[]>> {

    /** The topics that the source must read, as raw bytes. */
    public static final List<Topic> INPUTS = List.of(
            Topics.ACTIVITY,
            Topics.SITTING_TIME,
            Topics.COMMAND,
            Topics.LINK,
            Topics.CHANNEL,
            Topics.RECEIPT,
            Topics.ORGANISATION);

    private final CoachingSettings settings;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Function<String, KeyValueBytesStoreSupplier> kind;

    /** @param clock the time of decisions; punctuation itself follows the machine's time */
    public Detection(CoachingSettings settings, InstantSource clock, MeterRegistry registry) {
        this(settings, clock, registry, Stores::persistentKeyValueStore);
    }

    /** @param kind makes a store by name */
    Detection(
            CoachingSettings settings,
            InstantSource clock,
            MeterRegistry registry,
            Function<String, KeyValueBytesStoreSupplier> kind) {
        this.kind = kind;
        this.settings = settings;
        this.clock = clock;
        this.registry = registry;
    }

    /** Attaches the topology to its source, which reads {@link #INPUTS}. */
    @Override
    public void accept(KStream<byte[], byte[]> inputs) {
        inputs.process(new Supplier(), Named.as("detection"))
                .to(
                        (key, outgoing, context) -> outgoing.topic().name(),
                        Produced.with(Serdes.ByteArray(), Outgoing.serde())
                                .withStreamPartitioner(Detection::partition)
                                .withName("outgoing"));
    }

    /** The person's partition; a dead letter without a person goes anywhere, and organisations and reachability everywhere. */
    private static Optional<Set<Integer>> partition(
            String topic, byte @Nullable [] key, Outgoing outgoing, int partitions) {
        if (key != null && topic.equals(Topics.ORGANISATION.name()) && isOfAll(key)) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
        }
        return Optional.ofNullable(key).map(of -> Set.of(PersonPartitioner.partition(of, partitions)));
    }

    private static boolean isOfAll(byte[] key) {
        return RecordKey.read(key)
                .filter(one -> one.entity().isEmpty() || one.entity().get().equals(StaffKeys.REACH))
                .isPresent();
    }

    private final class Supplier implements ProcessorSupplier<byte[], byte[], byte[], Outgoing> {

        @Override
        public Processor<byte[], byte[], byte[], Outgoing> get() {
            return new DetectionProcessor(settings, clock, new TopologyMeters(registry), new Head());
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return State.stores(kind);
        }
    }
}
