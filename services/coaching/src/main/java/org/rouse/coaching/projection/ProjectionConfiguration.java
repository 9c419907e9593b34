package org.rouse.coaching.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AgreedPlans;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.CalendarsDue;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.coaching.views.CheckIns;
import org.rouse.coaching.views.CommandResults;
import org.rouse.coaching.views.Days;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.Positions;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.coaching.views.Stretches;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.WatchedConsumer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads committed records in batches and acknowledges after the writes. While Mongo is unavailable the same batch is retried: its position
 * on the log waits, so nothing is lost or skipped. A record that Mongo refuses for good is set aside.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final String GROUP = "rouse-coaching-projection";
    /** After so long without a record, all records are read. */
    private static final long IDLE_MS = 500;

    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    @Bean
    Lag viewsLag(MeterRegistry registry) {
        Lag lag = new Lag(InstantSource.system()); // the time that records carry, even where a replay has its own
        TimeGauge.builder(
                        "rouse.coaching.views.lag",
                        lag,
                        TimeUnit.MILLISECONDS,
                        one -> one.age().toMillis())
                .description("Age of the oldest record that was read and is not in the views")
                .register(registry);
        return lag;
    }

    @Bean
    Rebuild viewsRebuild(MeterRegistry registry) {
        Rebuild rebuild = new Rebuild();
        Gauge.builder("rouse.coaching.views.rebuild.left", rebuild, ProjectionConfiguration::left)
                .description("Offsets of the log that empty views still lack")
                .register(registry);
        return rebuild;
    }

    private static double left(Rebuild rebuild) {
        Rebuild.Progress progress = rebuild.progress();
        return progress.of() - (double) progress.read();
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> projection(
            KafkaProperties kafka,
            People people,
            CalendarsDue calendars,
            Organisations organisations,
            AgreedPlans plans,
            CaseFiles cases,
            CommandResults commands,
            Days days,
            Stretches stretches,
            DecisionWriter decisions,
            CheckIns checkIns,
            SummaryWriter summaries,
            AuditTrail audit,
            RetentionDue retention,
            Positions positions,
            EventLog log,
            Lag lag,
            Rebuild rebuild,
            DamagedLog damage,
            MeterRegistry registry) {
        Map<String, Object> consumer = kafka.buildConsumerProperties();
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        List<Topic> topics = new ArrayList<>(List.of(
                Topics.PERSON,
                Topics.ORGANISATION,
                Topics.PLAN,
                Topics.CASE,
                Topics.COMMAND_RESULT,
                Topics.DAY,
                Topics.FINDING,
                Topics.LINK,
                Topics.CHANNEL,
                Topics.AUDIT,
                Topics.CHECK_IN));
        topics.addAll(DecisionBatch.TOPICS);
        ContainerProperties reading =
                new ContainerProperties(topics.stream().map(Topic::name).toArray(String[]::new));
        reading.setGroupId(GROUP);
        reading.setMissingTopicsFatal(false);
        reading.setIdleEventInterval(IDLE_MS);
        reading.setConsumerRebalanceListener(new Placement(positions, rebuild));
        reading.setMessageListener(new Projector(
                new ViewWriter(
                        people,
                        calendars,
                        organisations,
                        plans,
                        cases,
                        commands,
                        days,
                        stretches,
                        decisions,
                        checkIns,
                        summaries,
                        audit,
                        retention),
                positions,
                log,
                new ProjectionMeters(registry),
                lag,
                rebuild));
        var consumers =
                new DefaultKafkaConsumerFactory<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumers.addPostProcessor(one -> WatchedConsumer.of(one, damage));
        var container = new ConcurrentMessageListenerContainer<>(consumers, reading);
        container.setCommonErrorHandler(new DefaultErrorHandler(patience()));
        return container;
    }

    private static ExponentialBackOff patience() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        return pauses;
    }
}
