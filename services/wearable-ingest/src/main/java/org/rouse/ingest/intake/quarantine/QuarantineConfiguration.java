package org.rouse.ingest.intake.quarantine;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.publish.KafkaSettings;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the quarantine to its topic. */
@Configuration(proxyBeanMethods = false)
class QuarantineConfiguration {

    private static final int FETCH_MAX_WAIT_MS = 10;

    @Bean
    Quarantine quarantine(KafkaSettings kafka) {
        Map<String, Object> config = kafka.consumer("rouse-wearable-ingest-quarantine");
        // It reads existing records. A fetch that waited for new ones would hold up that of the next partition.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MAX_WAIT_MS);
        return new Quarantine(new QuarantineTopic(() -> new KafkaConsumer<>(config)));
    }

    @Bean
    RecordReplay replay(
            List<FormatParser> formats,
            Accounts accounts,
            UploadLimits limits,
            Permission permission,
            EvidenceLog log,
            InstantSource clock) {
        return new RecordReplay(formats, accounts, new UploadReader(limits, permission), permission, log, clock);
    }
}
