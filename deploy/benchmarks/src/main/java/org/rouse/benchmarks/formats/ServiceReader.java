package org.rouse.benchmarks.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;

/** Reads bodies like the ingest service, up to the point where evidence and refusals would go to the log. */
final class ServiceReader {

    private static final int COLLECTED = 256 * 1024; // the default of rouse.ingest.http.small-body
    private static final Publication NOWHERE = new Publication() {
        @Override
        public void evidence(Topic topic, Evidence evidence) {}

        @Override
        public void quarantined(Quarantined record) {}
    };

    private static final UploadReader READER = new UploadReader(UploadLimits.DEFAULT.keeping(UploadLimits.WITHOUT_END));

    private ServiceReader() {}

    static UploadOutcome read(Subject subject) throws IOException {
        FormatParser parser = Formats.named(subject.format()).orElseThrow();
        UploadContext context = new UploadContext(
                subject.person(),
                (provider, id) -> Optional.of(subject.person().orElse(id)),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneOffset.UTC,
                FileHints.NONE.named(subject.file()));
        byte[] bytes = subject.bytes();
        InputStream body = bytes.length <= COLLECTED ? new CompleteUpload(bytes) : new ByteArrayInputStream(bytes);
        return READER.read(parser, body, new Upload("u", context, Optional.empty()), NOWHERE);
    }
}
