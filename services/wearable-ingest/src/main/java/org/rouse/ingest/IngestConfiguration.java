package org.rouse.ingest;

import java.time.InstantSource;
import java.util.List;
import org.rouse.ingest.body.BodyLimits;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.UploadContext.Accounts;
import org.rouse.ingest.http.HttpSettings;
import org.rouse.ingest.publish.BrokerHealth;
import org.rouse.ingest.publish.KafkaEvidenceLog;
import org.rouse.ingest.publish.TopicsInPlace;
import org.rouse.ingest.upload.UploadLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings into policies and connects the service to its log. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    /** The clock of the data; one registered before the start, such as that of a replay, takes its place. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    List<FormatParser> formatParsers() {
        return Formats.all();
    }

    @Bean
    Accounts accounts(IngestSettings settings) {
        return settings.linked();
    }

    @Bean
    HttpSettings httpSettings(IngestSettings settings) {
        return settings.http();
    }

    @Bean
    BodyLimits bodyLimits(IngestSettings settings) {
        return settings.body();
    }

    @Bean
    UploadLimits uploadLimits(IngestSettings settings) {
        return settings.upload();
    }

    @Bean
    TopicsInPlace topicsInPlace(IngestSettings settings) {
        return TopicsInPlace.start(settings.kafka());
    }

    @Bean
    KafkaEvidenceLog evidenceLog(IngestSettings settings, TopicsInPlace topics) {
        return new KafkaEvidenceLog(settings.kafka(), topics);
    }

    @Bean
    BrokerHealth brokerHealthIndicator(TopicsInPlace topics) {
        return new BrokerHealth(topics);
    }
}
