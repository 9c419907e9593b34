package org.rouse.notification;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.days.DayProjection;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Consumers;
import org.rouse.notification.log.DeadLetters;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.people.RatingProjection;
import org.rouse.notification.prompts.FindingWork;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import reactor.core.publisher.Mono;

/** The service's side of the log: what it writes, and which work reads what. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    private static final Duration BATCH_LIMIT = Duration.ofMinutes(2);

    /** Nothing is read or written before the topics are there. */
    static final class TopicsInPlace {}

    @Bean
    TopicsInPlace topicsInPlace(KafkaProperties kafka) {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            new TopicAdmin(admin, -1)
                    .createOrVerify(List.of(
                            Topics.FINDING,
                            Topics.PERSON,
                            Topics.CHANNEL,
                            Topics.CHECK_IN,
                            Topics.DAY,
                            Topics.PROMPT,
                            Topics.RECEIPT,
                            Topics.DEAD_LETTER));
        }
        return new TopicsInPlace();
    }

    @Bean
    Producer<byte[], byte[]> producer(KafkaProperties kafka, TopicsInPlace topics) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PersonPartitioner.class);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "rouse-notification");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    LogWriter logWriter(Producer<byte[], byte[]> producer, Clocks clocks) {
        return new LogWriter(producer, clocks);
    }

    @Bean
    Batches batches(LogWriter writer, MongoDatabase database, MeterRegistry meters) {
        return new Batches(new DeadLetters(writer, meters), BATCH_LIMIT, meters, probe(database));
    }

    /** A write that the database takes whenever it takes any. */
    private static Mono<Void> probe(MongoDatabase database) {
        Document probe = new Document("_id", "probe");
        return Mono.defer(() -> Mono.from(database.getCollection("probe")
                        .replaceOne(eq("_id", "probe"), probe, new ReplaceOptions().upsert(true))))
                .then();
    }

    @Bean
    Consumers consumers(KafkaProperties kafka, TopicsInPlace topics) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.putAll(Consumers.overrides());
        return new Consumers(settings);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> peopleConsumer(Consumers consumers, PersonProjection people) {
        return consumers.of(Topics.PERSON, "people", people::project);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> channelConsumer(
            Consumers consumers, ChannelProjection channels) {
        return consumers.of(Topics.CHANNEL, "channels", channels::project);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> dayConsumer(Consumers consumers, DayProjection days) {
        return consumers.of(Topics.DAY, "days", days::project);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> ratingConsumer(Consumers consumers, RatingProjection ratings) {
        return consumers.of(Topics.CHECK_IN, "ratings", ratings::project);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> findingConsumer(Consumers consumers, FindingWork findings) {
        return consumers.of(Topics.FINDING, "findings", findings::work);
    }
}
