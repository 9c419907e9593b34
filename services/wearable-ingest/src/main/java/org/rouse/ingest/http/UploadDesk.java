package org.rouse.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.rouse.ingest.body.BodyTooLargeException;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.http.ProblemException.Problem;
import org.rouse.ingest.upload.LogUnavailableException;
import org.rouse.ingest.upload.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Brings an upload to its answer, on the calling thread: it waits for the body, for the log's backpressure and for its
 * acknowledgement, so it is meant to be a virtual one. Each upload is counted once, by its outcome.
 */
final class UploadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

    /** @param replayed whether it is the receipt of an earlier upload with the same idempotency key */
    record Answer(byte[] receipt, boolean replayed) {}

    private final UploadStore store;
    private final Receipts receipts;
    private final Duration retryAfter;
    private final UploadMetrics metrics;

    UploadDesk(UploadStore store, Receipts receipts, Duration retryAfter, UploadMetrics metrics) {
        this.store = store;
        this.receipts = receipts;
        this.retryAfter = retryAfter;
        this.metrics = metrics;
    }

    /** Takes the upload, or throws the problem it is answered with. Closes the body. */
    Answer take(Intake intake, InputStream body) {
        try (body) {
            Answer answer = intake.key().isEmpty() ? new Answer(stored(intake, body), false) : once(intake, body);
            metrics.upload(intake.format(), answer.replayed() ? "replayed" : "read");
            return answer;
        } catch (ProblemException e) {
            metrics.upload(intake.format(), e.problem().rule());
            throw e;
        } catch (BodyTooLargeException e) {
            throw refused(
                    intake.format(), HttpStatus.CONTENT_TOO_LARGE, "body.too-large", String.valueOf(e.getMessage()));
        } catch (MalformedUploadException e) {
            throw refused(intake.format(), HttpStatus.BAD_REQUEST, e.rule(), String.valueOf(e.getMessage()));
        } catch (LogUnavailableException e) {
            LOG.atWarn().setCause(e).addKeyValue("upload", intake.upload().id()).log("An upload could not be stored");
            throw comeBack(intake.format(), "log.unavailable", "the upload could not be stored now; send it again");
        } catch (IOException e) {
            throw SlowBodyException.isBehind(e) ? tooSlow(intake.format()) : aborted(intake.format());
        } catch (RuntimeException e) { // a bug of ours, which is counted like every other outcome
            metrics.upload(intake.format(), "failed");
            throw e;
        }
    }

    /** What an upload ends in whose caller has hung up. */
    ProblemException aborted(String format) {
        return refused(format, HttpStatus.BAD_REQUEST, "body.aborted", "the body stopped coming");
    }

    /** What an upload ends in whose body came in too slowly. */
    ProblemException tooSlow(String format) {
        return refused(format, HttpStatus.REQUEST_TIMEOUT, "upload.too-slow", "the body came in too slowly");
    }

    /** The answer to one upload too many of one sender. */
    ProblemException tooManyOfOne(String format) {
        return later(
                format,
                HttpStatus.TOO_MANY_REQUESTS,
                "uploads.too-many-of-one",
                "too many uploads of yours at once; send it again when others have ended");
    }

    /** The answer to an upload of which nothing counts. */
    ProblemException refused(String format, HttpStatus status, String rule, String detail) {
        metrics.upload(format, rule);
        return new ProblemException(status, rule, detail);
    }

    /** The answer to an upload that cannot be taken for reasons of ours. */
    ProblemException comeBack(String format, String rule, String detail) {
        return later(format, HttpStatus.SERVICE_UNAVAILABLE, rule, detail);
    }

    private ProblemException later(String format, HttpStatus status, String rule, String detail) {
        metrics.upload(format, rule);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return new ProblemException(new Problem(status, rule, detail, headers, null));
    }

    private Answer once(Intake intake, InputStream body) throws IOException {
        Receipts.Key key = intake.key().orElseThrow();
        return switch (receipts.claim(key)) {
            case Receipts.Claim.InFlight _ ->
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "idempotency.in-flight",
                        "an upload with this idempotency key is being taken");
            case Receipts.Claim.Answered answered -> again(answered, new BodyHash(intake.format(), body));
            case Receipts.Claim.Fresh _ -> first(key, intake, new BodyHash(intake.format(), body));
        };
    }

    private Answer again(Receipts.Claim.Answered answered, BodyHash hash) throws IOException {
        store.pass(hash.stream());
        if (!answered.isFor(hash.value())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency.key-reused",
                    "this idempotency key was used for another body");
        }
        return new Answer(answered.receipt(), true);
    }

    private Answer first(Receipts.Key key, Intake intake, BodyHash hash) throws IOException {
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
        return switch (store.store(intake, body)) {
            case Outcome.Read read -> {
                intake.stored().accept(read.receipt());
                yield Receipts.JSON.writeValueAsBytes(read.receipt());
            }
            case Outcome.Malformed broken ->
                throw new ProblemException(new Problem(
                        HttpStatus.BAD_REQUEST, broken.rule(), broken.message(), HttpHeaders.EMPTY, broken.receipt()));
        };
    }
}
