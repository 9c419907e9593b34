package org.rouse.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.rouse.contracts.DamagedLog;
import org.rouse.contracts.WatchedConsumer;
import org.rouse.ingest.connect.devices.DeviceSettings;
import org.rouse.ingest.connect.links.AgreementIndex;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.KafkaLinkLog;
import org.rouse.ingest.connect.links.LinkHealth;
import org.rouse.ingest.connect.links.LinkReader;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.http.HttpSettings;
import org.rouse.ingest.intake.imports.ImportSettings;
import org.rouse.ingest.intake.publish.BrokerHealth;
import org.rouse.ingest.intake.publish.KafkaEvidenceLog;
import org.rouse.ingest.intake.publish.KafkaSettings;
import org.rouse.ingest.intake.publish.TopicsInPlace;
import org.rouse.ingest.intake.upload.PersonErased;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.provider.accounts.OAuthSettings;
import org.rouse.ingest.provider.pull.PullSettings;
import org.rouse.ingest.provider.push.PushProofs;
import org.rouse.ingest.provider.push.PushSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings into policies and connects the service to its log. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    /** The clock of the data; a clock registered before the start, such as that of a replay, replaces it. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    List<FormatParser> formatParsers() {
        return Formats.all();
    }

    /** Accounts from the configuration first, then those that people linked themselves. */
    @Bean
    Accounts accounts(IngestSettings settings, ConnectionIndex links) {
        Accounts configured = settings.linked();
        return (provider, userId) -> configured.personOf(provider, userId).or(() -> links.personOf(provider, userId));
    }

    @Bean
    ConnectionIndex connectionIndex() {
        return new ConnectionIndex();
    }

    @Bean
    AgreementIndex agreementIndex(InstantSource clock) {
        return new AgreementIndex(clock);
    }

    @Bean
    LinkReader linkReader(
            IngestSettings settings,
            TopicsInPlace topics,
            ConnectionIndex index,
            AgreementIndex agreements,
            DamagedLog damage,
            MeterRegistry registry) {
        LinkReader reader = new LinkReader(
                () -> WatchedConsumer.of(
                        new KafkaConsumer<>(settings.kafka().consumer("rouse-wearable-ingest-links")), damage),
                topics::verified,
                index,
                agreements);
        Gauge.builder("rouse.ingest.links.lag", reader, LinkReader::lag)
                .description("Records of the link and person topics that this instance has not read yet")
                .register(registry);
        return reader;
    }

    @Bean
    KafkaLinkLog linkLog(
            IngestSettings settings,
            LinkReader reader,
            ConnectionIndex index,
            InstantSource clock,
            List<PersonErased> whenErased) {
        KafkaLinkLog log = new KafkaLinkLog(
                new KafkaProducer<>(settings.kafka().producer("rouse-wearable-ingest-links")),
                reader,
                index,
                settings.kafka().delivery().plus(settings.kafka().maxBlock()),
                clock);
        reader.start(log::forget, whenErased);
        return log;
    }

    @Bean
    LinkHealth linksHealthIndicator(LinkReader reader) {
        return new LinkHealth(reader);
    }

    @Bean
    HttpSettings httpSettings(IngestSettings settings) {
        return settings.http();
    }

    /** Providers sign by real time, whatever clock the data follows. */
    @Bean
    PushProofs pushProofs(IngestSettings settings) {
        return PushProofs.of(settings.push(), InstantSource.system());
    }

    @Bean
    PushSettings pushSettings(IngestSettings settings) {
        return settings.push();
    }

    @Bean
    PullSettings pullSettings(IngestSettings settings) {
        return settings.pull();
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
    KafkaSettings kafkaSettings(IngestSettings settings) {
        return settings.kafka();
    }

    @Bean
    DeviceSettings deviceSettings(IngestSettings settings) {
        return settings.devices();
    }

    @Bean
    ImportSettings importSettings(IngestSettings settings) {
        return settings.imports();
    }

    @Bean
    OAuthSettings oauthSettings(IngestSettings settings) {
        return settings.oauth();
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
