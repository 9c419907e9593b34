package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.testing.LastingBroker;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;

class DeadThreadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "minutes";

    private final List<Object> told = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeadThreads threads = new DeadThreads(told::add, meters);

    static Stream<Arguments> shouldReplaceUnlessTheMachineFails() {
        return Stream.of(
                Arguments.of(new TimeoutException("5000 ms"), StreamThreadExceptionResponse.REPLACE_THREAD),
                Arguments.of(
                        new StreamsException(new IllegalStateException("ours")),
                        StreamThreadExceptionResponse.REPLACE_THREAD),
                Arguments.of(new OutOfMemoryError("heap"), StreamThreadExceptionResponse.SHUTDOWN_CLIENT),
                Arguments.of(
                        new StreamsException(new NoClassDefFoundError("gone")),
                        StreamThreadExceptionResponse.SHUTDOWN_CLIENT));
    }

    @ParameterizedTest
    @MethodSource
    void shouldReplaceUnlessTheMachineFails(Throwable fault, StreamThreadExceptionResponse expected) {
        assertThat(threads.handle(fault)).isEqualTo(expected);
        assertThat(meters.counter("rouse.coaching.topology.threads.died").count())
                .isEqualTo(1);
        assertThat(told)
                .extracting(one -> ((AvailabilityChangeEvent<?>) one).getState())
                .hasSize(expected == StreamThreadExceptionResponse.SHUTDOWN_CLIENT ? 1 : 0)
                .allMatch(LivenessState.BROKEN::equals);
    }

    /** The thread that takes the place of a dead one reads the records that the dead one had read and not committed. */
    @Test
    void shouldReadOnWhenItsOnlyThreadDied(@TempDir Path folder) throws Exception {
        try (LastingBroker broker = new LastingBroker()) {
            makeTopic(broker);
            Queue<String> read = new ConcurrentLinkedQueue<>();
            AtomicBoolean died = new AtomicBoolean();
            StreamsBuilder topology = new StreamsBuilder();
            topology.stream(TOPIC, Consumed.with(Serdes.String(), Serdes.String()))
                    .foreach((key, value) -> {
                        if (died.compareAndSet(false, true)) {
                            throw new TimeoutException("5000 ms");
                        }
                        read.add(value);
                    });
            try (KafkaStreams streams = new KafkaStreams(topology.build(), settings(broker, folder))) {
                streams.setUncaughtExceptionHandler(threads);
                streams.start();
                send(broker, "first");
                await().atMost(PATIENCE).until(() -> read.contains("first"));
                assertThat(streams.state()).isNotEqualTo(KafkaStreams.State.ERROR);
                assertThat(died).isTrue();
            }
        }
    }

    private static Properties settings(LastingBroker broker, Path folder) {
        Properties settings = new Properties();
        settings.put("application.id", "dead-threads");
        settings.put("bootstrap.servers", broker.address());
        settings.put("state.dir", folder.toString());
        settings.put("num.stream.threads", 1);
        settings.put("auto.offset.reset", "earliest");
        settings.put("session.timeout.ms", 6000);
        return settings;
    }

    private static void makeTopic(LastingBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(LastingBroker broker, String value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value.getBytes(UTF_8)));
        }
    }
}
