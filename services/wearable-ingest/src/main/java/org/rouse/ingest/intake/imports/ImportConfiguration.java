package org.rouse.ingest.intake.imports;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.http.BodyPace;
import org.rouse.ingest.intake.http.HttpSettings;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.PersonErased;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Opens the spool and starts its worker. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ImportConfiguration.class);

    /** A day of one measure: the most that a record of an import holds, so that live evidence never waits long for it. */
    private static final int MINUTES_PER_RECORD = 1_440;

    private static final int REFUSALS = 1_000_000;

    /** Files may take long, but not for ever. */
    @Bean
    BodyPace filePace(HttpSettings settings) {
        return new BodyPace(settings.leastRate(), settings.slowGrace(), Optional.empty(), Schedulers.parallel());
    }

    @Bean
    Spool spool(ImportSettings settings) {
        return new Spool(settings.spool());
    }

    @Bean
    Imports imports(Spool spool, ImportSettings settings, InstantSource clock, MeterRegistry registry)
            throws IOException {
        Imports imports = new Imports(spool, settings, clock);
        imports.resume();
        Gauge.builder("rouse.ingest.imports.waiting", imports, Imports::waiting)
                .description("Imports that wait to be read")
                .register(registry);
        return imports;
    }

    /** Erasing waits for the piece being read, so the reporting thread must not do it. */
    @Bean
    PersonErased importsOfErased(Imports imports) {
        return (personId, at) -> {
            if (!imports.of(personId).isEmpty()) {
                Thread.ofVirtual().name("import-erasure").start(() -> erase(imports, personId, at));
            }
        };
    }

    private static void erase(Imports imports, String personId, Instant at) {
        try {
            imports.erase(personId, at);
        } catch (IOException e) {
            LOG.atError().setCause(e).log("The imports of an erased person could not be taken off the disk");
        }
    }

    @Bean
    ImportWorker importWorker(
            Imports imports,
            Spool spool,
            ImportSettings settings,
            List<FormatParser> formats,
            Accounts accounts,
            UploadLimits limits,
            EvidenceLog log,
            InstantSource clock,
            Permission permission,
            MeterRegistry registry) {
        UploadReader reader = new UploadReader(
                new UploadLimits(
                        MINUTES_PER_RECORD, REFUSALS, limits.refusalsShown(), limits.rawBytes(), limits.keepDays()),
                permission);
        ImportWorker worker =
                new ImportWorker(imports, spool, settings, formats, accounts, reader, log, clock, registry);
        worker.start();
        return worker;
    }
}
