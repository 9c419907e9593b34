package org.rouse.notification.log;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Hands the binder's functions all records of one poll unchanged, tombstones included, with their acknowledgement. */
public final class WholeBatches implements BatchMessageConverter {

    /** A function that acknowledges a batch once the work on it is done. A batch whose work fails is not acknowledged. */
    static Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> reader(
            BiConsumer<List<ConsumerRecord<byte[], byte[]>>, org.apache.kafka.clients.consumer.Consumer<?, ?>> work) {
        return batch -> {
            work.accept(
                    batch.getPayload(),
                    Objects.requireNonNull(batch.getHeaders()
                            .get(KafkaHeaders.CONSUMER, org.apache.kafka.clients.consumer.Consumer.class)));
            Objects.requireNonNull(batch.getHeaders().get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class))
                    .acknowledge();
        };
    }

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            org.apache.kafka.clients.consumer.@Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        return MessageBuilder.withPayload(List.copyOf(records))
                .setHeader(KafkaHeaders.ACKNOWLEDGMENT, acknowledgment)
                .setHeader(KafkaHeaders.CONSUMER, consumer)
                .build();
    }

    @Override
    public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("batches are only read");
    }
}
