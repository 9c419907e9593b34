package org.rouse.notification.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Recognises requests that are signed with our secret (Standard Webhooks, scheme v1). */
public final class SignedRequests {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,255}");

    private final byte[] key;

    /**
     * @param secret in the form {@code whsec_...}
     * @throws org.rouse.http.outbound.InvalidAddressException when the secret is in another form
     */
    public SignedRequests(String secret) {
        key = WebhookSecret.parse(secret);
    }

    /**
     * Whether the body was signed with the secret, at most 5 minutes before or after now. Replays are for the caller to detect, by the id.
     *
     * @param timestamp  seconds since 1970, from the header
     * @param signatures separated by spaces, one of which has to match: senders that rotate keys send several
     */
    public boolean isGenuine(String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (!ID.matcher(id).matches() || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long sent = Long.parseLong(timestamp);
        if (Duration.between(Instant.ofEpochSecond(sent), now).abs().compareTo(WINDOW) > 0) {
            return false;
        }
        byte[] right = WebhookSignature.of(key, id, sent, body).getBytes(UTF_8);
        return Arrays.stream(signatures.split(" ", -1))
                .anyMatch(given -> MessageDigest.isEqual(right, given.getBytes(UTF_8)));
    }
}
