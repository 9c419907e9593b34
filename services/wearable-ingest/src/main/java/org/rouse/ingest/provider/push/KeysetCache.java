package org.rouse.ingest.provider.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published keys of a provider. They are fetched once a day, and when a signature names an unknown one, since providers rotate keys; at
 * most once a minute, so that forged signatures cause no storm. While the provider is unavailable the last keys stay valid for a week.
 */
final class KeysetCache {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetCache.class);

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration STALE = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int LARGEST = 256 * 1024;

    private final URI uri;
    private final HttpClient client;
    private final InstantSource clock;
    private @Nullable EcdsaKeys keys;
    private Instant fetchedAt = Instant.EPOCH;
    private Instant askedAt = Instant.EPOCH;

    KeysetCache(URI uri, InstantSource clock) {
        this.uri = uri;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /**
     * The keys, fetched first where they are old or lack the one that a signature names.
     *
     * @throws KeysAwayException when there are none, or they could not be confirmed for a week
     */
    synchronized EcdsaKeys forSignature(byte[] signature) throws KeysAwayException {
        Instant now = clock.instant();
        EcdsaKeys known = keys;
        boolean lacking = known == null
                || EcdsaKeys.keyId(signature)
                        .filter(id -> !known.byId().containsKey(id))
                        .isPresent();
        boolean due = lacking || fetchedAt.isBefore(now.minus(FRESH));
        if (due && !askedAt.isAfter(now.minus(PAUSE))) {
            askedAt = now;
            refresh(now);
        }
        EcdsaKeys current = keys;
        if (current == null || fetchedAt.isBefore(now.minus(STALE))) {
            throw new KeysAwayException("the provider's keys cannot be had now");
        }
        return current;
    }

    private void refresh(Instant now) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
        try {
            HttpResponse<byte[]> answer =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
            if (answer.statusCode() == 200) {
                keys = EcdsaKeys.ofKeyset(answer.body());
                fetchedAt = now;
            }
        } catch (IOException e) { // the last keys stay valid a while longer
            LOG.atWarn().setCause(e).addKeyValue("host", uri.getHost()).log("A provider's keys could not be fetched");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
