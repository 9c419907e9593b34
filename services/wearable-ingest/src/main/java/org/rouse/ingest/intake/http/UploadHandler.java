package org.rouse.ingest.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.intake.body.BodyTooLargeException;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles an upload to its answer, on the calling thread, which should be virtual: it waits for the body, for the log's backpressure and
 * for its acknowledgement. Each upload is counted once, by its outcome.
 */
final class UploadHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UploadHandler.class);

    /** @param replayed whether this is the receipt of an earlier upload with the same idempotency key */
    record Answer(byte[] receipt, boolean replayed) {}

    private static final String FAULT = "fault";

    private final UploadStore store;
    private final ReceiptCache receipts;
    private final Duration retryAfter;
    private final UploadMetrics metrics;

    UploadHandler(UploadStore store, ReceiptCache receipts, Duration retryAfter, UploadMetrics metrics) {
        this.store = store;
        this.receipts = receipts;
        this.retryAfter = retryAfter;
        this.metrics = metrics;
    }

    /** Reads the upload, or throws the problem that answers it. Closes the body. */
    Answer take(Intake intake, InputStream body) {
        try (body) {
            Answer answer = intake.key().isEmpty() ? new Answer(stored(intake, body), false) : once(intake, body);
            metrics.upload(intake.format(), answer.replayed() ? "replayed" : "read");
            return answer;
        } catch (IOException | RuntimeException e) {
            throw refusal(intake, e);
        }
    }

    /** Receives the outcome of an upload, once. */
    interface Ending {

        void answered(Answer answer);

        /** @param why the problem, or a bug */
        void refused(RuntimeException why);
    }

    /**
     * Like {@link #take}, for a plain body without a key, on a thread that may not wait.
     *
     * @param loop   calls the ending, unless that happens before this returns
     * @param ending called once
     * @return false where the thread would have to wait: then nothing was read or counted, and the upload has to be taken the other way
     */
    boolean takeAtOnce(Intake intake, CompleteUpload body, Executor loop, Ending ending) {
        Optional<UploadStore.Sent> read;
        try {
            read = store.readAtOnce(intake, body);
        } catch (IOException | RuntimeException e) {
            ending.refused(refusal(intake, e));
            return true;
        }
        read.ifPresent(sent ->
                sent.publication().whenDurable(failure -> on(loop, () -> end(intake, sent, failure, ending))));
        return read.isPresent();
    }

    private static void on(Executor loop, Runnable end) {
        try {
            loop.execute(end);
        } catch (RejectedExecutionException _) {
            end.run(); // the connections are gone; it is counted all the same
        }
    }

    private void end(Intake intake, UploadStore.Sent sent, Optional<LogUnavailableException> failure, Ending ending) {
        Answer answer;
        try {
            if (failure.isPresent()) {
                throw failure.get();
            }
            answer = new Answer(receipt(intake, store.durable(sent)), false);
            metrics.upload(intake.format(), "read");
        } catch (IOException | RuntimeException e) {
            ending.refused(refusal(intake, e));
            return;
        }
        ending.answered(answer);
    }

    /** The exception to throw, once counted. */
    private RuntimeException refusal(Intake intake, Exception failure) {
        return switch (failure) {
            case ProblemException e -> {
                metrics.upload(intake.format(), outcome(e.problem()));
                yield e;
            }
            case BodyTooLargeException e ->
                refused(intake.format(), Rule.BODY_TOO_LARGE, String.valueOf(e.getMessage()));
            case MalformedUploadException e -> {
                metrics.upload(intake.format(), e.rule());
                yield new ProblemException(malformed(e.rule(), String.valueOf(e.getMessage())));
            }
            case LogUnavailableException e -> {
                LOG.atWarn()
                        .setCause(e)
                        .addKeyValue("upload", intake.upload().id())
                        .log("An upload could not be stored");
                yield unavailable(intake.format(), Rule.LOG_UNAVAILABLE);
            }
            case IOException e -> SlowBodyException.isBehind(e) ? tooSlow(intake.format()) : aborted(intake.format());
            case RuntimeException e -> { // a bug of ours, which is counted like every other outcome
                metrics.upload(intake.format(), "failed");
                yield e;
            }
            default -> throw new IllegalStateException("reading an upload throws nothing of that kind", failure);
        };
    }

    /** The outcome of an upload whose caller has hung up. */
    ProblemException aborted(String format) {
        return refused(format, Rule.BODY_ABORTED);
    }

    /** The outcome of an upload whose body arrived too slowly. */
    ProblemException tooSlow(String format) {
        return refused(format, Rule.BODY_TOO_SLOW);
    }

    /** The answer to one upload too many of one sender. */
    ProblemException tooManyOfOne(String format) {
        return unavailable(format, Rule.UPLOADS_OF_ONE);
    }

    /** The answer to an upload of which nothing counts. */
    ProblemException refused(String format, Rule rule) {
        return refused(format, rule, rule.detail());
    }

    ProblemException refused(String format, Rule rule, String detail) {
        metrics.upload(format, rule.word());
        return new ProblemException(rule, detail);
    }

    /** The answer to an upload that may be sent again unchanged. */
    ProblemException unavailable(String format, Rule rule) {
        metrics.upload(format, rule.word());
        return new ProblemException(Problem.of(rule).retryAfter(retryAfter));
    }

    /** A parser's fault is reported under its own name, of which each format has many. */
    private static Problem malformed(String fault, String detail) {
        return Problem.of(Rule.UPLOAD_MALFORMED, detail).with(FAULT, fault);
    }

    private static String outcome(Problem problem) {
        return problem.more().getOrDefault(FAULT, problem.rule().word()).toString();
    }

    private Answer once(Intake intake, InputStream body) throws IOException {
        ReceiptCache.Key key = intake.key().orElseThrow();
        return switch (receipts.claim(key)) {
            case ReceiptCache.Claim.InFlight _ -> throw new ProblemException(Rule.IDEMPOTENCY_IN_FLIGHT);
            case ReceiptCache.Claim.Answered answered -> replay(answered, new UploadHash(intake, body));
            case ReceiptCache.Claim.Fresh _ -> store(key, intake, new UploadHash(intake, body));
        };
    }

    private Answer replay(ReceiptCache.Claim.Answered answered, UploadHash hash) throws IOException {
        store.pass(hash.stream());
        if (!answered.isFor(hash.value())) {
            throw new ProblemException(Rule.IDEMPOTENCY_REUSED);
        }
        return new Answer(answered.receipt(), true);
    }

    private Answer store(ReceiptCache.Key key, Intake intake, UploadHash hash) throws IOException {
        boolean answered = false;
        try {
            byte[] receipt = stored(intake, hash.stream());
            receipts.answered(key, hash.value(), receipt);
            answered = true;
            return new Answer(receipt, false);
        } finally {
            if (!answered) {
                receipts.givenUp(key); // so that it can be sent again
            }
        }
    }

    private byte[] stored(Intake intake, InputStream body) throws IOException {
        return receipt(intake, store.store(intake, body));
    }

    /**
     * A provider that pushes for many people gets the same answer as a device where every record belongs to people who took back their
     * consent or paused; otherwise the receipt says how many records were left out.
     */
    private static void notTaken(Receipt receipt) {
        receipt.notTaken().ifPresent(why -> {
            throw new ProblemException(Admission.rule(why));
        });
    }

    private static byte[] receipt(Intake intake, UploadOutcome outcome) {
        return switch (outcome) {
            case UploadOutcome.Read read -> {
                notTaken(read.receipt());
                intake.stored().accept(read.receipt());
                yield ReceiptCache.JSON.writeValueAsBytes(read.receipt());
            }
            case UploadOutcome.Malformed broken ->
                throw new ProblemException(malformed(broken.rule(), broken.message())
                        .with("receipt", ReceiptCache.JSON.valueToTree(broken.receipt())));
        };
    }
}
