package org.rouse.ingest.provider.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Oura signs timestamp and body together (HMAC-SHA256 by the client secret, hexadecimal), so an old push cannot be sent again as a new one.
 * It tries an endpoint by a GET with a verification token of ours and a challenge to return.
 */
final class OuraProof implements PushProof {

    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private final Secrets clientSecrets;
    private final Secrets tokens;
    private final Duration window;
    private final InstantSource clock;

    OuraProof(Secrets clientSecrets, Secrets tokens, Duration window, InstantSource clock) {
        this.clientSecrets = clientSecrets;
        this.tokens = tokens;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public String format() {
        return "oura";
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public PushVerdict judge(HttpHeaders headers, byte[] body) {
        String signature = headers.getFirst("x-oura-signature");
        String timestamp = headers.getFirst("x-oura-timestamp");
        if (signature == null || timestamp == null) {
            return PushVerdict.unsigned("x-oura-signature and x-oura-timestamp must be there");
        }
        if (!clientSecrets.signed(signature, timestamp.getBytes(UTF_8), body)) {
            return PushVerdict.unsigned("x-oura-signature must fit timestamp and body");
        }
        if (!isRecent(timestamp.strip())) {
            return new PushVerdict.Refused(Rule.PUSH_STALE, "x-oura-timestamp must be within " + window + " of now");
        }
        return new PushVerdict.Proven(signature, false);
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,15}")) {
            return false;
        }
        long value = Long.parseLong(timestamp);
        Instant signedAt = value < MILLISECONDS_FROM ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
        return Duration.between(signedAt, clock.instant()).abs().compareTo(window) <= 0;
    }

    @Override
    public PushVerdict tried(Map<String, String> query) {
        String challenge = query.getOrDefault("challenge", "");
        if (challenge.isEmpty() || !tokens.contain(query.getOrDefault("verification_token", ""))) {
            return new PushVerdict.Refused(Rule.PUSH_VERIFICATION, "verification_token must be the one agreed");
        }
        return new PushVerdict.Handshake(
                HttpStatus.OK,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("challenge", challenge)
                        .toString());
    }
}
