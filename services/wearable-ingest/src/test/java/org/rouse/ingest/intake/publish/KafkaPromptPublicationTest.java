package org.rouse.ingest.intake.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.WouldWaitException;

class KafkaPromptPublicationTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaPromptPublication publication = new KafkaPromptPublication(producer, 2);
    private final List<Optional<LogUnavailableException>> told = new ArrayList<>();

    @Test
    void shouldTellOnceAndOnlyWhenTheLastRecordIsAcknowledged() throws Exception {
        publication.evidence(Topics.ACTIVITY, evidence());
        publication.evidence(Topics.SITTING_TIME, evidence());
        assertThat(producer.history()).isEmpty();

        publication.whenDurable(told::add);
        producer.completeNext();
        assertThat(told).isEmpty();
        producer.completeNext();
        assertThat(told).containsExactly(Optional.empty());
        assertThat(producer.history())
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .containsExactly("u-0", "u-1");
    }

    @Test
    void shouldTellOfTheFailureWhenOneRecordOfTwoIsNotAcknowledged() throws Exception {
        publication.evidence(Topics.ACTIVITY, evidence());
        publication.evidence(Topics.SITTING_TIME, evidence());

        publication.whenDurable(told::add);
        producer.errorNext(new TimeoutException("away"));
        producer.completeNext();
        assertThat(told)
                .singleElement()
                .satisfies(failure -> assertThat(failure).isPresent());
    }

    @Test
    void shouldTellOfTheFailureWhenTheProducerTakesNothing() throws Exception {
        publication.evidence(Topics.ACTIVITY, evidence());
        publication.evidence(Topics.SITTING_TIME, evidence());
        producer.sendException = new TimeoutException("no room");

        publication.whenDurable(told::add);
        assertThat(told)
                .singleElement()
                .satisfies(failure -> assertThat(failure).isPresent());
    }

    @Test
    void shouldTellOfTheFailureWhenTheProducerIsClosed() throws Exception {
        publication.evidence(Topics.ACTIVITY, evidence());
        producer.close();

        publication.whenDurable(told::add);
        assertThat(told)
                .singleElement()
                .satisfies(failure -> assertThat(failure).isPresent());
    }

    @Test
    void shouldTellAtOnceWhenThereIsNothingToHandOver() {
        publication.whenDurable(told::add);
        assertThat(told).containsExactly(Optional.empty());
    }

    @Test
    void shouldHandOverNothingWhenThereIsARecordMoreThanItTakes() throws Exception {
        publication.evidence(Topics.ACTIVITY, evidence());
        publication.evidence(Topics.ACTIVITY, evidence());

        assertThatThrownBy(() -> publication.evidence(Topics.ACTIVITY, evidence()))
                .isInstanceOf(WouldWaitException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldNotBeThereBeforeTheTopicsAre() {
        AtomicBoolean inPlace = new AtomicBoolean();
        MockProducer<byte[], byte[]> asked =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public List<org.apache.kafka.common.PartitionInfo> partitionsFor(String topic) {
                        assertThat(inPlace).isTrue();
                        return List.of(new org.apache.kafka.common.PartitionInfo(topic, 0, null, null, null));
                    }
                };
        PromptProducer prompt = PromptProducer.start(asked, inPlace::get);
        assertThat(prompt.ready()).isEmpty();

        inPlace.set(true);
        await().until(() -> prompt.ready().isPresent());
        prompt.close(Duration.ZERO);
    }

    private static Evidence evidence() {
        return Evidence.newBuilder().setPersonId("ada").setUploadId("u").build();
    }
}
