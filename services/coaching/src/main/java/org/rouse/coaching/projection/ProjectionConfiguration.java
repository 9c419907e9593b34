package org.rouse.coaching.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.Topics;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads committed records in batches and acknowledges after the writes. While Mongo is away the same batch is tried again and
 * again: the position on the log is what is waited with, so nothing is lost and nothing is skipped.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final String GROUP = "rouse-coaching-projection";
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> projection(
            KafkaProperties kafka,
            People people,
            Days days,
            Stretches stretches,
            Positions positions,
            EventLog log,
            MeterRegistry registry) {
        Map<String, Object> consumer = kafka.buildConsumerProperties();
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        ContainerProperties reading =
                new ContainerProperties(Topics.PERSON.name(), Topics.DAY.name(), Topics.FINDING.name());
        reading.setGroupId(GROUP);
        reading.setMissingTopicsFatal(false);
        reading.setMessageListener(
                new Projector(people, days, stretches, positions, log, new ProjectionMeters(registry)));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                reading);
        container.setCommonErrorHandler(new DefaultErrorHandler(patience()));
        return container;
    }

    private static ExponentialBackOff patience() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        return pauses;
    }
}
