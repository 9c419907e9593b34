package org.rouse.notification;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.rouse.contracts.WatchedConsumer;
import org.rouse.notification.channels.ChannelProjection;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.log.Acknowledged;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.DeadLetters;
import org.rouse.notification.log.Doubt;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.log.LookBack;
import org.rouse.notification.log.ReadPositions;
import org.rouse.notification.log.Readings;
import org.rouse.notification.log.TopicReader;
import org.rouse.notification.log.WholeBatches;
import org.rouse.notification.log.WholeViews;
import org.rouse.notification.people.PersonProjection;
import org.rouse.notification.prompts.DecisionWork;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import reactor.core.publisher.Mono;

/** Connects the service to the log: its writer, and the topics that each piece of work reads. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    private static final Duration BATCH_LIMIT = Duration.ofMinutes(2);

    /** After so long without a record, the service checks whether the database is still the one it wrote to. */
    private static final long IDLE_MS = 500;

    /** Creates the topics before anything is read or written. */
    static final class TopicsInPlace {}

    @Bean
    TopicsInPlace topicsInPlace(KafkaProperties kafka) {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            new TopicAdmin(admin, -1)
                    .createOrVerify(List.of(
                            Topics.DECISION,
                            Topics.PERSON,
                            Topics.CHANNEL,
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

    /** A write that a healthy database always accepts. */
    private static Mono<Void> probe(MongoDatabase database) {
        Document probe = new Document("_id", "probe");
        return Mono.defer(() -> Mono.from(database.getCollection("probe")
                        .replaceOne(eq("_id", "probe"), probe, new ReplaceOptions().upsert(true))))
                .then();
    }

    /** The instance that takes over partitions finds the work that the one before left under way. */
    @Bean
    LookBack lookBack(NotificationSettings settings, Clocks clocks) {
        return new LookBack("decisions-in-0", settings.delivery().longestLifetime(), clocks.wall());
    }

    @Bean
    WholeBatches wholeBatches() {
        return new WholeBatches();
    }

    @Bean
    ClientFactoryCustomizer watchedConsumers(DamagedLog damage) {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> consumers) {
                watch(consumers, damage);
            }
        };
    }

    private static <K, V> void watch(ConsumerFactory<K, V> consumers, DamagedLog damage) {
        consumers.addPostProcessor(one -> WatchedConsumer.of(one, damage));
    }

    /** A failed batch is retried without end: it needs the database or the log, and they come back. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> patientContainers(
            TopicsInPlace topics) {
        return (container, topic, group) -> {
            container.setCommonErrorHandler(new DefaultErrorHandler(patiently()));
            ContainerProperties reading = container.getContainerProperties();
            reading.setIdleEventInterval(IDLE_MS);
            reading.setIdleBeforeDataMultiplier(1);
            reading.setPollTimeout(IDLE_MS);
        };
    }

    private static ExponentialBackOff patiently() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }

    @Bean
    ReadPositions places(MongoDatabase database) {
        return new ReadPositions(database);
    }

    @Bean
    TopicReader personReading(ReadPositions places, Doubt doubt) {
        return new TopicReader(Topics.PERSON, places, doubt, true);
    }

    @Bean
    TopicReader channelReading(ReadPositions places, Doubt doubt) {
        return new TopicReader(Topics.CHANNEL, places, doubt, true);
    }

    @Bean
    TopicReader decisionReading(ReadPositions places, Doubt doubt) {
        return new TopicReader(Topics.DECISION, places, doubt, false);
    }

    @Bean
    Readings readings(List<TopicReader> all, MeterRegistry meters) {
        Gauge.builder(
                        "rouse.views.rebuild.left",
                        all,
                        readings ->
                                readings.stream().mapToLong(TopicReader::left).sum())
                .description("Offsets of the log that the database still lacks of what this instance reads")
                .register(meters);
        return new Readings(all);
    }

    @Bean
    Admin admin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    Acknowledged acknowledged(Admin admin, BindingServiceProperties bindings) {
        return new Acknowledged(
                admin,
                Stream.of("people-in-0", "channels-in-0", "decisions-in-0")
                        .map(bindings::getGroup)
                        .collect(Collectors.toSet()));
    }

    @Bean
    Doubt doubt(ReadPositions places, Acknowledged acknowledged) {
        return new Doubt(places, acknowledged, Topics.DECISION);
    }

    @Bean
    WholeViews wholeViews(ReadPositions places, Acknowledged acknowledged) {
        return new WholeViews(places, acknowledged, List.of(Topics.PERSON, Topics.CHANNEL));
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> people(TopicReader personReading, PersonProjection people) {
        return personReading.by(people::project);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> channels(
            TopicReader channelReading, ChannelProjection channels) {
        return channelReading.by(channels::project);
    }

    /** Decisions wait until the views of people and of channels are filled. */
    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> decisions(
            TopicReader decisionReading, WholeViews views, DecisionWork decisions) {
        return decisionReading.by(records -> {
            views.await(records);
            decisions.work(records);
        });
    }
}
