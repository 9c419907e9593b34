package org.rouse.coaching.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes the broker close the segments of idle compacted topics, the changelogs of the state among them. A broker checks the age of the
 * segment it appends to only when it appends, and it compacts closed segments alone. Without this class the data of an erased person would
 * stay in the files of an idle partition for as long as that partition is idle.
 *
 * <p>The class appends one record to each partition in a transaction that it then aborts, so that no reader ever sees the record.
 */
@Component
public class SegmentCloser implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentCloser.class);

    private static final String METRIC = "rouse.segment.closings";
    private static final Duration FIRST = Duration.ofMinutes(10);
    /** Half of the age at which a segment is closed: a segment is at most 18 hours old when the broker closes it. */
    private static final Duration EVERY = Duration.ofHours(6);

    private static final byte[] KEY = "idle".getBytes(US_ASCII);

    private final KafkaProperties kafka;
    private final String changelogs;
    private final MeterRegistry metrics;
    private Disposable rounds = Disposables.disposed();

    /** @param applicationId of the topology; the names of its changelogs begin with it */
    public SegmentCloser(
            KafkaProperties kafka,
            @Value("${spring.cloud.stream.kafka.streams.binder.functions.detection.application-id}")
                    String applicationId,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.changelogs = applicationId + "-";
        this.metrics = metrics;
    }

    @Override
    public void start() {
        rounds = Flux.interval(FIRST, EVERY)
                .onBackpressureDrop()
                .concatMap(
                        _ -> Mono.fromRunnable(this::close)
                                .subscribeOn(Schedulers.boundedElastic())
                                .onErrorResume(KafkaException.class, SegmentCloser::passedOver),
                        1)
                .subscribe();
    }

    /**
     * Appends to each partition, so that the broker closes the segments that are old enough by the settings of their topics; blocks until
     * the broker has answered.
     *
     * @throws KafkaException where the broker cannot be asked; the failure of a single topic is counted and logged instead
     */
    public void close() {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, changelogs + "segments-" + UUID.randomUUID());
        try (Admin admin = Admin.create(kafka.buildAdminProperties());
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicDescription> topics = compacted(admin);
            producer.initTransactions();
            topics.forEach(topic -> close(topic, producer));
        }
    }

    private List<TopicDescription> compacted(Admin admin) {
        try {
            Set<String> known = Topics.ALL.stream()
                    .filter(topic -> topic.cleanup() != Topic.Cleanup.DELETE)
                    .map(Topic::name)
                    .collect(Collectors.toSet());
            List<String> there = admin.listTopics().names().get().stream()
                    .filter(name -> known.contains(name) || isChangelog(name))
                    .toList();
            return List.copyOf(admin.describeTopics(there).allTopicNames().get().values());
        } catch (ExecutionException e) {
            throw new KafkaException("The broker could not be asked for its topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private boolean isChangelog(String name) {
        return name.startsWith(changelogs) && name.endsWith("-changelog");
    }

    private void close(TopicDescription topic, Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        boolean appended = appends(topic, producer);
        producer.abortTransaction();
        metrics.counter(METRIC, "outcome", appended ? "done" : "failed").increment();
    }

    private static boolean appends(TopicDescription topic, Producer<byte[], byte[]> producer) {
        try {
            Stream<Integer> partitions = topic.partitions().stream().map(TopicPartitionInfo::partition);
            List<Future<?>> sent = new ArrayList<>();
            partitions.forEach(
                    partition -> sent.add(producer.send(new ProducerRecord<>(topic.name(), partition, KEY, null))));
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
            return true;
        } catch (KafkaException | ExecutionException e) {
            LOG.atWarn()
                    .addKeyValue("topic", topic.name())
                    .setCause(e)
                    .log("Segments could not be closed; it is tried again in {}", EVERY);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private static Mono<Object> passedOver(KafkaException failure) {
        LOG.warn("Segments of the log could not be closed; it is tried again in {}", EVERY, failure);
        return Mono.empty();
    }

    @Override
    public void stop() {
        rounds.dispose();
    }

    @Override
    public boolean isRunning() {
        return !rounds.isDisposed();
    }
}
