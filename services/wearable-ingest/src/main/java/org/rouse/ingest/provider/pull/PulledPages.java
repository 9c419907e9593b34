package org.rouse.ingest.provider.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;

/** Reads answers as uploads of the one person they were pulled for. */
final class PulledPages {

    /** Finds the parser of a format. */
    @FunctionalInterface
    interface Parsers {
        FormatParser named(String format);
    }

    private final Parsers parsers;
    private final UploadReader reader;
    private final EvidenceLog log;
    private final Accounts accounts;
    private final PullSettings settings;
    private final InstantSource dataClock;

    PulledPages(
            Parsers parsers,
            UploadReader reader,
            EvidenceLog log,
            Accounts accounts,
            PullSettings settings,
            InstantSource dataClock) {
        this.parsers = parsers;
        this.reader = reader;
        this.log = log;
        this.accounts = accounts;
        this.settings = settings;
        this.dataClock = dataClock;
    }

    /**
     * Reads a page and waits until its records are durable.
     *
     * @return whether it could be split into records
     * @throws IOException when the log did not take it
     */
    boolean keep(PullTask task, int page, String document) throws IOException {
        FormatParser parser = parsers.named(task.getProvider());
        String person = task.getPersonId();
        UploadContext context = new UploadContext(
                Optional.of(person), accounts.ownedBy(person), dataClock.instant(), zone(task.getProvider()));
        Upload upload = new Upload(task.getTaskId() + "-" + page, context, Optional.empty());
        LogPublication publication = log.open();
        UploadOutcome outcome = reader.read(parser, new CompleteUpload(document.getBytes(UTF_8)), upload, publication);
        publication.awaitDurable();
        return outcome instanceof UploadOutcome.Read;
    }

    private ZoneId zone(String provider) {
        PullSettings.Provider configured = settings.providers().get(provider);
        String zone = configured == null ? null : configured.zone();
        return zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
