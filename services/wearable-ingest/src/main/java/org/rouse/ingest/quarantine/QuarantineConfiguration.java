package org.rouse.ingest.quarantine;

import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.UploadContext.Accounts;
import org.rouse.ingest.publish.KafkaSettings;
import org.rouse.ingest.upload.EvidenceLog;
import org.rouse.ingest.upload.UploadLimits;
import org.rouse.ingest.upload.UploadReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the quarantine to its topic. */
@Configuration(proxyBeanMethods = false)
class QuarantineConfiguration {

    @Bean
    Quarantine quarantine(KafkaSettings kafka) {
        return new Quarantine(
                new QuarantineTopic(() -> new KafkaConsumer<>(kafka.consumer("rouse-wearable-ingest-quarantine"))));
    }

    @Bean
    Replay replay(
            List<FormatParser> formats, Accounts accounts, UploadLimits limits, EvidenceLog log, InstantSource clock) {
        return new Replay(formats, accounts, new UploadReader(limits), log, clock);
    }
}
