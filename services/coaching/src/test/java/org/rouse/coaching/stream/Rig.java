package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Descriptors;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
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
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.rouse.coaching.CoachingSettings;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.Person;
import org.rouse.testing.SettableClock;

/** The topology without a broker. Its clock stands at the given instant until it is moved, and timers fire as it moves. */
final class Rig implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SettableClock clock;
    private final TopologyTestDriver driver;
    private long commands;

    Rig(CoachingSettings settings, Instant now) {
        clock = new SettableClock(now);
        StreamsBuilder builder = new StreamsBuilder();
        new Detection(settings, clock, meters)
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

    /** Moves the clock; what has fallen due by then happens at once. */
    void moveTo(Instant then) {
        clock.set(then);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
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
        input(topic).pipeInput(key.getBytes(UTF_8), value);
    }

    private void send(Topic topic, String key, MessageLite value) {
        raw(topic, key, value.toByteArray());
    }

    /** Findings since last asked. */
    List<Finding> findings() {
        return values(Topics.FINDING).stream().map(Rig::finding).toList();
    }

    /** Days since last asked. */
    List<DayView> days() {
        return values(Topics.DAY).stream().map(Rig::day).toList();
    }

    List<TestRecord<byte[], byte[]>> read(Topic topic) {
        return output(topic).readRecordsToList();
    }

    private List<byte[]> values(Topic topic) {
        List<byte[]> values = new ArrayList<>();
        read(topic).forEach(entry -> {
            if (entry.value() != null) {
                values.add(entry.value());
            }
        });
        return values;
    }

    /** How many entries there are of people's movement. */
    int movementKeys() {
        int keys = 0;
        try (KeyValueIterator<Bytes, byte[]> all =
                driver.<Bytes, byte[]>getKeyValueStore("movement").all()) {
            for (; all.hasNext(); all.next()) {
                keys++;
            }
        }
        return keys;
    }

    private TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<byte[], byte[]> output(Topic topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Finding finding(byte[] value) {
        try {
            return Finding.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DayView day(byte[] value) {
        try {
            return DayView.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String directory() {
        try {
            return Files.createTempDirectory("rouse-rig").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
