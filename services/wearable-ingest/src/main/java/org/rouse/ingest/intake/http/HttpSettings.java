package org.rouse.ingest.intake.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of uploads over HTTP.
 *
 * @param shortPath         whether the usual upload is answered before filters and controllers; the answer is the same either way
 * @param readAtOnce        longest body that an event loop reads itself on the short path, bytes
 * @param warmUp            how long the short path is exercised before the service is ready; zero leaves that to the first uploads
 * @param smallBody         bodies declared at most this long are collected before they are read, bytes
 * @param uploadsAtOnce     uploads in progress at once; one more is asked to retry later
 * @param uploadsOfPerson   uploads of one person at once; one more is answered 429
 * @param uploadsOfProvider uploads at once of one provider, or of one administrator's program, who send for many people
 * @param uploadTime        longest time for the body of an upload to arrive
 * @param leastRate         least bytes a second of a body, beyond the grace; a slower one is answered 408
 * @param slowGrace         waiting for the bytes of a body that is not counted
 * @param retryAfter        the wait that a sender is told when an upload could not be taken
 * @param receiptsKept      how long the receipt of an idempotency key is kept
 * @param receiptBytes      memory for such receipts
 * @param pushSecrets       path secrets of provider pushes, by format; at least {@value #SHORTEST_SECRET} characters each
 */
public record HttpSettings(
        boolean shortPath,
        int readAtOnce,
        Duration warmUp,
        int smallBody,
        int uploadsAtOnce,
        int uploadsOfPerson,
        int uploadsOfProvider,
        Duration uploadTime,
        long leastRate,
        Duration slowGrace,
        Duration retryAfter,
        Duration receiptsKept,
        long receiptBytes,
        @Nullable Map<String, List<String>> pushSecrets) {

    private static final int SHORTEST_SECRET = 16;

    public HttpSettings {
        pushSecrets = pushSecrets == null ? Map.of() : Map.copyOf(pushSecrets);
        if (uploadsAtOnce < 1 || uploadTime.isNegative() || uploadTime.isZero()) {
            throw new IllegalArgumentException("rouse.ingest.http: uploads-at-once and upload-time must be positive");
        }
        if (uploadsOfPerson < 1
                || uploadsOfProvider < 1
                || leastRate < 0
                || slowGrace.isNegative()
                || warmUp.isNegative()) {
            throw new IllegalArgumentException("rouse.ingest.http: uploads-of-person and uploads-of-provider must be"
                    + " positive, least-rate, slow-grace and warm-up not negative");
        }
        pushSecrets.forEach((format, secrets) -> {
            if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
                throw new IllegalArgumentException("rouse.ingest.http.push-secrets." + format
                        + ": a secret has at least " + SHORTEST_SECRET + " characters");
            }
        });
    }

    /** The secrets of one format, the newest first; empty where it is not pushed. */
    public List<String> secretsOf(String format) {
        return pushSecrets == null ? List.of() : pushSecrets.getOrDefault(format, List.of());
    }

    @Override
    public String toString() {
        return "HttpSettings[uploadsAtOnce=" + uploadsAtOnce + "]"; // never the secrets
    }
}
