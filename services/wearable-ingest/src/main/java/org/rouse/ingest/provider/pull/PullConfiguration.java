package org.rouse.ingest.provider.pull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;
import org.rouse.ingest.connect.links.LinkReader;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.publish.KafkaEvidenceLog;
import org.rouse.ingest.intake.publish.KafkaSettings;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.rouse.ingest.provider.accounts.AccessTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires pulling. Waits and budgets follow real time; the data follow the clock of the data. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "rouse.ingest.pull.enabled", havingValue = "true")
class PullConfiguration {

    @Bean
    PulledPages pulledPages(
            List<FormatParser> parsers,
            UploadLimits limits,
            Permission permission,
            KafkaEvidenceLog log,
            Accounts accounts,
            PullSettings settings,
            InstantSource dataClock) {
        return new PulledPages(
                format -> parsers.stream()
                        .filter(parser -> parser.name().equals(format))
                        .findFirst()
                        .orElseThrow(),
                new UploadReader(limits, permission),
                log,
                accounts,
                settings,
                dataClock);
    }

    @Bean
    PullWorker pullWorker(
            PullSettings settings,
            KafkaSettings kafka,
            KafkaEvidenceLog log,
            PulledPages pages,
            AccessTokens tokens,
            LinkReader links,
            Permission permission,
            DamagedLog damage,
            MeterRegistry registry) {
        InstantSource clock = InstantSource.system();
        Puller puller = new Puller(settings, tokens, permission, pages, clock);
        PullLanes lanes = new PullLanes(settings, puller, log::deadLetter, clock, registry);
        return new PullWorker(
                () -> WatchedConsumer.of(new KafkaConsumer<>(group(kafka)), damage),
                lanes,
                settings.tasksHeld(),
                links::isLoaded);
    }

    private static Map<String, Object> group(KafkaSettings kafka) {
        Map<String, Object> config = new HashMap<>(kafka.consumer("rouse-wearable-ingest-pull"));
        config.put(ConsumerConfig.GROUP_ID_CONFIG, "rouse-pull");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false); // with the wrong number of partitions
        return config;
    }
}
