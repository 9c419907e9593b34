package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Descriptors;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.PersonId;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.OffReason;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.rouse.testing.SettableClock;

/** The topology without a broker. Its clock stands at the given instant until it is moved, and timers fire as it moves. */
final class Rig implements AutoCloseable {

    private static final Path IN_MEMORY = Path.of("/dev/shm");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SettableClock clock;
    private final TopologyTestDriver driver;
    private Instant machineTime;
    private long commands;

    /** A rig with its state in memory: on disk the driver would write all of it at each record and tick. */
    Rig(CoachingSettings settings, Instant now) {
        this(settings, now, Stores::inMemoryKeyValueStore);
    }

    /** A rig with its state in the stores that the service has. */
    static Rig onDisk(CoachingSettings settings, Instant now) {
        return new Rig(settings, now, Stores::persistentKeyValueStore);
    }

    private Rig(CoachingSettings settings, Instant now, Function<String, KeyValueBytesStoreSupplier> kind) {
        clock = new SettableClock(now);
        machineTime = now;
        StreamsBuilder builder = new StreamsBuilder();
        new Detection(settings, clock, meters, kind)
                .accept(builder.stream(
                        Detection.INPUTS.stream().map(Topic::name).toList(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withTimestampExtractor((entry, before) -> new ReadFirst().extract(entry, before))));
        Properties properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "rig");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        driver = new TopologyTestDriver(builder.build(), properties, now);
    }

    /** Moves the clock; everything that has fallen due by then happens at once. */
    void moveTo(Instant then) {
        clock.set(then);
        machineTime = machineTime.plusSeconds(1);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    /** Sets the clock alone: no timer fires between two ticks. */
    void setClock(Instant then) {
        clock.set(then);
    }

    void evidence(Evidence evidence) {
        send(Topics.ACTIVITY, evidence.getPersonId(), evidence);
    }

    void sittingTime(Evidence evidence) {
        send(Topics.SITTING_TIME, evidence.getPersonId(), evidence);
    }

    /** Has the person's settings be those from the beginning of time, by a command. */
    void person(Person person) {
        EditProfile.Builder edit = EditProfile.newBuilder().setValues(person);
        person.getAllFields().keySet().stream()
                .map(Descriptors.FieldDescriptor::getName)
                .filter(Set.of("movement", "aerobic", "heart_rate", "prompts")::contains)
                .forEach(edit::addNames);
        edit.setZone(
                person.getZonesCount() == 0
                        ? "UTC"
                        : person.getZones(person.getZonesCount() - 1).getZone());
        command(by(person.getPersonId()).setEditProfile(edit).build());
    }

    /** The beginning of a command of the person themselves, issued at the beginning of time. */
    Command.Builder by(String personId) {
        return Command.newBuilder()
                .setCommandId(new UUID(0, ++commands).toString())
                .setPersonId(personId)
                .setActor(personId)
                .setScope("person");
    }

    void command(Command command) {
        send(Topics.COMMAND, command.getPersonId(), command);
    }

    void connected(Links links) {
        send(Topics.LINK, links.getPersonId(), links);
    }

    void erase(String personId) {
        command(by(personId).setErasePerson(ErasePerson.getDefaultInstance()).build());
    }

    void raw(Topic topic, String key, byte @org.jspecify.annotations.Nullable [] value) {
        published(Duration.ZERO, topic, key.getBytes(UTF_8), value);
    }

    /** Publishes a record that has been on the log for that long. */
    void published(Duration ago, Topic topic, byte[] key, byte @org.jspecify.annotations.Nullable [] value) {
        input(topic).pipeInput(new TestRecord<>(key, value, machineTime.minus(ago)));
    }

    void channels(String personId, boolean usable) {
        Channel.Builder channel = Channel.newBuilder().setId("hook");
        if (!usable) {
            channel.setOff(ChannelOff.newBuilder().setReason(OffReason.OFF_REASON_PAUSED));
        }
        send(
                Topics.CHANNEL,
                personId,
                Channels.newBuilder().setPersonId(personId).addChannels(channel).build());
    }

    void receipt(Receipt receipt) {
        byte[] key = RecordKey.of(new PersonId(receipt.getPersonId()), receipt.getPromptId() + "/step")
                .bytes();
        published(Duration.ZERO, Topics.RECEIPT, key, receipt.toByteArray());
    }

    /** Answers the decisions since the last call. */
    List<Decision> decisions() {
        return values(Topics.DECISION, Decision.parser());
    }

    /** Answers the check-ins since the last call. */
    List<CheckIn> checkIns() {
        return values(Topics.CHECK_IN, CheckIn.parser());
    }

    /** Answers the outcomes since the last call. */
    List<ProximalOutcome> outcomes() {
        return values(Topics.OUTCOME, ProximalOutcome.parser());
    }

    /** Answers the values on a topic since the last call, tombstones left out. */
    <T> List<T> values(Topic topic, Parser<T> parser) {
        return read(topic).stream()
                .filter(entry -> entry.value() != null)
                .map(entry -> parsed(parser, entry.value()))
                .toList();
    }

    static <T> T parsed(Parser<T> parser, byte[] value) {
        try {
            return parser.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Topic topic, String key, MessageLite value) {
        raw(topic, key, value.toByteArray());
    }

    /** Answers the findings since the last call. */
    List<Finding> findings() {
        return values(Topics.FINDING, Finding.parser());
    }

    /** Answers the days since the last call. */
    List<DayView> days() {
        return values(Topics.DAY, DayView.parser());
    }

    List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return output(topic).readRecordsToList();
    }

    /** The number of entries about people's movement. */
    int movementKeys() {
        return keysOf("movement");
    }

    int keysOf(String store) {
        int keys = 0;
        try (KeyValueIterator<Bytes, byte[]> all = store(store).all()) {
            for (; all.hasNext(); all.next()) {
                keys++;
            }
        }
        return keys;
    }

    /** The number of entries whose keys begin like that. */
    int stored(String store, String prefix) {
        int entries = 0;
        try (KeyValueIterator<Bytes, byte[]> all = store(store).all()) {
            while (all.hasNext()) {
                entries += new String(all.next().key.get(), UTF_8).startsWith(prefix) ? 1 : 0;
            }
        }
        return entries;
    }

    /** Puts nonsense into the store in place of the entries whose keys begin like that. */
    void corrupt(String store, String prefix) {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store(store).all()) {
            all.forEachRemaining(entry -> {
                if (new String(entry.key.get(), UTF_8).startsWith(prefix)) {
                    keys.add(entry.key);
                }
            });
        }
        keys.forEach(key -> store(store).put(key, new byte[] {99, 99}));
    }

    /** Names of all stores. */
    Set<String> stores() {
        return driver.getAllStateStores().keySet();
    }

    KeyValueStore<Bytes, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    private TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<byte[], byte[]> output(Topic topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String directory() {
        try {
            // Stores write through to the disk after each record: where there is a file system in memory, days pass in
            // seconds.
            return Files.isDirectory(IN_MEMORY) && Files.isWritable(IN_MEMORY)
                    ? Files.createTempDirectory(IN_MEMORY, "rouse-rig").toString()
                    : Files.createTempDirectory("rouse-rig").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
