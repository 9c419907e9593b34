package org.rouse.ingest.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rouse.http.KnownFaults;
import org.rouse.http.Problem;
import org.rouse.http.Problems;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Wires the HTTP front. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    WireFormats wireFormats(List<FormatParser> parsers) {
        return new WireFormats(parsers);
    }

    @Bean
    Admission admission(Accounts accounts, DeviceTokens devices, InstantSource clock, Permission permission) {
        return new Admission(accounts, devices, clock, permission);
    }

    /** The front throws these exceptions itself. */
    @Bean
    KnownFaults ingestFaults() {
        return failure -> switch (failure) {
            case SlowBodyException _ -> Optional.of(Problem.of(Rule.BODY_TOO_SLOW));
            case LogUnavailableException _ -> Optional.of(Problem.of(Rule.LOG_UNAVAILABLE));
            case KeysUnavailableException _ -> Optional.of(Problem.of(Rule.TOKEN_UNCHECKED));
            default -> Optional.empty();
        };
    }

    @Bean
    SlowBodies slowBodies(HttpSettings settings) {
        return new SlowBodies(pace(settings));
    }

    @Bean
    UploadHandler uploadHandler(
            EvidenceLog log,
            UploadLimits uploads,
            BodyLimits bodies,
            HttpSettings settings,
            Permission permission,
            MeterRegistry registry) {
        UploadMetrics metrics = new UploadMetrics(registry);
        UploadStore store = new UploadStore(new UploadReader(uploads, permission), log, bodies, metrics);
        ReceiptCache receipts = new ReceiptCache(settings.receiptsKept(), settings.receiptBytes());
        return new UploadHandler(store, receipts, settings.retryAfter(), metrics);
    }

    @Bean
    Entrance entrance(HttpSettings settings, UploadHandler handler) {
        return new Entrance(settings, handler);
    }

    @Bean
    UploadFlow uploadFlow(UploadHandler handler, Entrance entrance, BodyLimits bodies, HttpSettings settings) {
        return new UploadFlow(handler, entrance, bodies, settings, pace(settings));
    }

    @Bean
    ShortFlow shortFlow(UploadHandler handler, Entrance entrance, HttpSettings settings) {
        return new ShortFlow(handler, entrance, pace(settings), settings.readAtOnce());
    }

    @Bean
    ShortPath shortPath(
            KnownTokens tokens,
            Admission admission,
            WireFormats formats,
            ShortFlow flow,
            Problems problems,
            MeterRegistry registry,
            HttpSettings settings) {
        return new ShortPath(
                tokens,
                admission,
                formats.named(WireFormats.DEFAULT),
                flow,
                new ShortAnswers(problems, registry),
                settings);
    }

    @Bean
    WarmUp warmUp(
            WireFormats formats,
            UploadLimits uploads,
            BodyLimits bodies,
            HttpSettings settings,
            Problems problems,
            InstantSource clock) {
        return new WarmUp(formats.named(WireFormats.DEFAULT), uploads, bodies, settings, problems, clock);
    }

    private static BodyPace pace(HttpSettings settings) {
        return new BodyPace(
                settings.leastRate(), settings.slowGrace(), Optional.of(settings.uploadTime()), Schedulers.parallel());
    }
}
