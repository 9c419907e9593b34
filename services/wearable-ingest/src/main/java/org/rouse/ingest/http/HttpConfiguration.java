package org.rouse.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.body.BodyLimits;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.upload.EvidenceLog;
import org.rouse.ingest.upload.UploadLimits;
import org.rouse.ingest.upload.UploadReader;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;

/** Puts the parts of the HTTP front together. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    WireFormats wireFormats(List<FormatParser> parsers) {
        return new WireFormats(parsers);
    }

    @Bean
    NettyServerCustomizer undecodableRequests() {
        return server -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "undecodable-requests", new UndecodableRequests()));
    }

    @Bean
    SlowBodies slowBodies(HttpSettings settings) {
        return new SlowBodies(new BodyPace(
                settings.leastRate(), settings.slowGrace(), Optional.of(settings.uploadTime()), Schedulers.parallel()));
    }

    @Bean
    UploadFlow uploadFlow(
            EvidenceLog log, UploadLimits uploads, BodyLimits bodies, HttpSettings settings, MeterRegistry registry) {
        UploadMetrics metrics = new UploadMetrics(registry);
        UploadStore store = new UploadStore(new UploadReader(uploads), log, bodies, metrics);
        Receipts receipts = new Receipts(settings.receiptsKept(), settings.receiptBytes());
        return new UploadFlow(
                new UploadDesk(store, receipts, settings.retryAfter(), metrics),
                bodies,
                settings,
                Schedulers.parallel());
    }
}
