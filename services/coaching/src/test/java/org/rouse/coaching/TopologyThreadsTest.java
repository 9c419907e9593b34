package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.cloud.stream.binder.kafka.streams.KafkaStreamsRegistry;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.test.util.ReflectionTestUtils;

/** The binder gives each topology a handler of its own, by which the death of one thread would be the end of all. */
@ExtendWith(RunningService.InTests.class)
class TopologyThreadsTest {

    private final KafkaStreams topology;
    private final Counter died;

    TopologyThreadsTest(RunningService service) {
        StreamsBuilderFactoryBean started =
                service.context.getBean(KafkaStreamsRegistry.class).streamsBuilderFactoryBeans().stream()
                        .findFirst()
                        .orElseThrow();
        topology = Objects.requireNonNull(started.getKafkaStreams());
        died = service.context.getBean(MeterRegistry.class).counter("rouse.coaching.topology.threads.died");
    }

    /** What a thread does at its end, without the end: whether another is to take its place is all that is asked. */
    @Test
    @SuppressWarnings("unchecked") // a field of Kafka's
    void shouldGoOnWhereAThreadDies() {
        Object thread =
                ((List<?>) Objects.requireNonNull(ReflectionTestUtils.getField(topology, "threads"))).getFirst();
        BiConsumer<Throwable, Boolean> atItsEnd = (BiConsumer<Throwable, Boolean>)
                Objects.requireNonNull(ReflectionTestUtils.getField(thread, "streamsUncaughtExceptionHandler"));
        double before = died.count();

        atItsEnd.accept(new TimeoutException("5000 ms"), true);

        assertThat(died.count()).isEqualTo(before + 1);
        assertThat(topology.state()).isEqualTo(KafkaStreams.State.RUNNING);
    }
}
