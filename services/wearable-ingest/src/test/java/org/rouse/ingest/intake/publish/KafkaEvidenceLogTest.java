package org.rouse.ingest.intake.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.Topics;
import org.rouse.ingest.intake.upload.LogUnavailableException;

class KafkaEvidenceLogTest {

    private static final KafkaSettings SETTINGS = new KafkaSettings(
            "localhost:1", "none", Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1), 1_000_000, 4, 1, null);
    private static final ConsumerRecord<byte[], byte[]> UNUSABLE =
            new ConsumerRecord<>("rouse.pull.v1", 3, 17, "ada".getBytes(UTF_8), "?".getBytes(UTF_8));

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final TopicsInPlace topics = new TopicsInPlace(Admin.create(SETTINGS.admin()), 1);
    private final KafkaEvidenceLog log =
            new KafkaEvidenceLog(producer, PromptProducer.start(producer, () -> false), topics, SETTINGS);

    @AfterEach
    void close() {
        log.close();
        topics.close();
    }

    @Test
    void shouldKeepWhereItCameFromAndWhyWhenItIsADeadLetter() throws Exception {
        log.deadLetter(UNUSABLE, Reason.ACCOUNT);

        var letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTER.name());
        assertThat(letter.value()).isEqualTo(UNUSABLE.value());
        assertThat(letter.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .contains("rouse-topic=rouse.pull.v1", "rouse-partition=3", "rouse-offset=17", "rouse-reason=account");
    }

    @Test
    void shouldSayThatTheLogIsAwayWhenTheBrokerRefusesOrTheServiceCloses() {
        producer.sendException = new TimeoutException("away");
        assertThatThrownBy(() -> log.deadLetter(UNUSABLE, Reason.ACCOUNT)).isInstanceOf(LogUnavailableException.class);

        producer.sendException = null;
        producer.close();
        assertThatThrownBy(() -> log.deadLetter(UNUSABLE, Reason.ACCOUNT)).isInstanceOf(LogUnavailableException.class);
    }
}
