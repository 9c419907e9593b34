package org.rouse.ingest.intake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.LogUnavailableException;

class KafkaPublicationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void shouldWaitWhenRecordIsNotAcknowledged() throws Exception {
        KafkaPublication publication = new KafkaPublication(producer, 4, PATIENCE);
        publication.evidence(Topics.ACTIVITY, evidence("ada"));
        publication.evidence(Topics.ACTIVITY, evidence("ada"));
        CompletableFuture<Void> durable = CompletableFuture.runAsync(() -> durable(publication));
        producer.completeNext();
        assertThat(durable).isNotDone();
        producer.completeNext();
        durable.join();
    }

    @Test
    void shouldFailWhenOneRecordOfManyIsNotAcknowledged() throws Exception {
        KafkaPublication publication = new KafkaPublication(producer, 4, PATIENCE);
        publication.evidence(Topics.ACTIVITY, evidence("ada"));
        publication.quarantined(Quarantined.newBuilder().setUploadId("u").build());
        producer.errorNext(new TimeoutException("away"));
        producer.completeNext();
        assertThatThrownBy(publication::awaitDurable).isInstanceOf(LogUnavailableException.class);
    }

    @Test
    void shouldHoldSenderWhenWindowIsFull() throws Exception {
        KafkaPublication publication = new KafkaPublication(producer, 2, PATIENCE);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 3; i++) {
                try {
                    publication.evidence(Topics.ACTIVITY, evidence("ada"));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        await().until(() -> producer.history().size() == 2);
        assertThat(sending).isNotDone();
        producer.completeNext();
        sending.join();
        assertThat(producer.history()).hasSize(3);
    }

    @Test
    void shouldGiveUpWhenBrokerConfirmsNothingInTime() throws Exception {
        KafkaPublication publication = new KafkaPublication(producer, 2, Duration.ofMillis(50));
        publication.evidence(Topics.ACTIVITY, evidence("ada"));
        assertThatThrownBy(publication::awaitDurable).isInstanceOf(LogUnavailableException.class);
    }

    @Test
    void shouldKeyByUploadWhenNobodyIsKnown() throws Exception {
        KafkaPublication publication = new KafkaPublication(producer, 2, PATIENCE);
        publication.quarantined(Quarantined.newBuilder().setUploadId("u-1").build());
        assertThat(producer.history().getFirst().key()).asString().isEqualTo("u-1");
        assertThat(producer.history().getFirst().headers().lastHeader("ce_id").value())
                .asString()
                .isEqualTo("u-1-0");
    }

    private static Evidence evidence(String person) {
        return Evidence.newBuilder().setPersonId(person).setUploadId("u").build();
    }

    private static void durable(KafkaPublication publication) {
        try {
            publication.awaitDurable();
        } catch (LogUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }
}
