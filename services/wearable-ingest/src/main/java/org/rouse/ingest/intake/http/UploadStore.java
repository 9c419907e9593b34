package org.rouse.ingest.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.body.CountingStream;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.PromptPublication;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;
import org.rouse.ingest.intake.upload.WouldWaitException;

/** Reads a body to its end and answers once all of it is durable. */
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

    UploadOutcome store(Intake intake, InputStream body) throws IOException {
        LogPublication publication = log.open();
        long start = System.nanoTime();
        long wireBytes;
        UploadOutcome outcome;
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

    /**
     * A small upload that was read and is becoming durable.
     *
     * @param wireBytes  bytes received
     * @param readNanos  time that reading took
     * @param handedOver time of the hand-over, as of {@link System#nanoTime}
     */
    record Sent(
            UploadOutcome outcome, PromptPublication publication, long wireBytes, long readNanos, long handedOver) {}

    /** Reads a body without ever waiting; empty where that is impossible, and then nothing of it was handed over. */
    Optional<Sent> readAtOnce(Intake intake, CompleteUpload body) throws IOException {
        Optional<PromptPublication> publication = log.openPrompt();
        if (publication.isEmpty()) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        try {
            UploadOutcome outcome = reader.read(intake.parser(), body, intake.upload(), publication.get());
            long read = System.nanoTime();
            return Optional.of(new Sent(outcome, publication.get(), body.bytes().length, read - start, read));
        } catch (WouldWaitException _) {
            return Optional.empty();
        }
    }

    /** Counts a sent upload as durable. */
    UploadOutcome durable(Sent sent) {
        metrics.durable(
                sent.outcome().receipt(), sent.wireBytes(), sent.readNanos(), System.nanoTime() - sent.handedOver());
        return sent.outcome();
    }

    /** Reads the bytes that the parser left, so that the whole body has been received. */
    static void drain(InputStream wire) throws IOException {
        wire.transferTo(OutputStream.nullOutputStream());
    }

    /** Reads a body that was stored before, to its end or the limit. */
    void pass(InputStream body) throws IOException {
        drain(CountingStream.limited(body, limits.wireBytes()));
    }
}
