package org.rouse.ingest.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.body.CountingStream;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.Outcome;
import org.rouse.ingest.intake.upload.UploadReader;

/** Reads a body to its end and answers once all it said is durable. */
final class UploadStore {

    private final UploadReader reader;
    private final EvidenceLog log;
    private final BodyLimits limits;
    private final UploadMetrics metrics;

    UploadStore(UploadReader reader, EvidenceLog log, BodyLimits limits, UploadMetrics metrics) {
        this.reader = reader;
        this.log = log;
        this.limits = limits;
        this.metrics = metrics;
    }

    Outcome store(Intake intake, InputStream body) throws IOException {
        LogPublication publication = log.open();
        long start = System.nanoTime();
        long wireBytes;
        Outcome outcome;
        if (intake.coding() == ContentCoding.IDENTITY && body instanceof CompleteUpload complete) {
            wireBytes = complete.bytes().length;
            outcome = reader.read(intake.parser(), complete, intake.upload(), publication);
        } else {
            CountingStream wire = CountingStream.limited(body, limits.wireBytes());
            try (InputStream decoded = intake.coding().decode(wire, limits)) {
                outcome = reader.read(intake.parser(), decoded, intake.upload(), publication);
                drain(wire);
            }
            wireBytes = wire.total();
        }
        long read = System.nanoTime();
        publication.awaitDurable();
        metrics.durable(outcome.receipt(), wireBytes, read - start, System.nanoTime() - read);
        return outcome;
    }

    /** Reads what the parser left, so that the whole body has been seen. */
    static void drain(InputStream wire) throws IOException {
        wire.transferTo(OutputStream.nullOutputStream());
    }

    /** Reads a body that was stored before, to its end or the limit. */
    void pass(InputStream body) throws IOException {
        drain(CountingStream.limited(body, limits.wireBytes()));
    }
}
