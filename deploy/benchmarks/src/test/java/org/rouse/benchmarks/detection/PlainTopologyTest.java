package org.rouse.benchmarks.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

class PlainTopologyTest {

    private static final long NINE = 24_412_345;

    @Test
    void shouldFindStretchWhenStillForTwentyMinutes() {
        assertThat(firstMinutesFound(20, Integer.MAX_VALUE)).containsExactly(NINE);
    }

    @Test
    void shouldFindNothingWhenStillForNineteenMinutes() {
        assertThat(firstMinutesFound(19, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void shouldFindNothingWhenAMovementParts() {
        assertThat(firstMinutesFound(30, 15)).isEmpty();
    }

    private static List<Long> firstMinutesFound(int minutes, int moves) {
        try (TopologyTestDriver driver = new TopologyTestDriver(PlainTopology.build(false), new Properties())) {
            TestInputTopic<byte[], byte[]> samples = driver.createInputTopic(
                    PlainTopology.SAMPLES, new ByteArraySerializer(), new ByteArraySerializer());
            byte[] person = "p".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < minutes; i++) {
                byte intensity = (byte) (i == moves ? 1 : 0);
                samples.pipeInput(person, new PlainSample(NINE + i, (short) 0, (short) 60, intensity).bytes());
            }
            return driver
                    .createOutputTopic(PlainTopology.FOUND, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList()
                    .stream()
                    .map(found -> ByteBuffer.wrap(found).getLong())
                    .toList();
        }
    }
}
