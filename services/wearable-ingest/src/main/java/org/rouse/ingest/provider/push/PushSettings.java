package org.rouse.ingest.provider.push;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the proofs of pushes, beside their secret paths. Several secrets may be valid while one is replaced.
 *
 * @param signedBody longest body that is read whole for its signature, bytes
 * @param window     most distance of a signed timestamp from now
 */
public record PushSettings(
        int signedBody, Duration window, Google googleHealth, Oura oura, Polar polar, Garmin garminHealth) {

    /**
     * @param authorizations whole Authorization headers, such as "Bearer ..."; none where none was agreed
     * @param keysetUrl      URL of Google's published keys; empty where only the public keys here count
     * @param publicKeys     further keys: X.509 SubjectPublicKeyInfo in Base64
     */
    public record Google(
            @Nullable List<String> authorizations,
            @Nullable URI keysetUrl,
            @Nullable List<String> publicKeys) {}

    /**
     * @param clientSecrets      of the application; without one no event counts
     * @param verificationTokens tokens that Oura tries the endpoint with
     */
    public record Oura(
            @Nullable List<String> clientSecrets, @Nullable List<String> verificationTokens) {}

    /** @param signatureSecrets issued by Polar when the webhook was created; without one no event counts */
    public record Polar(@Nullable List<String> signatureSecrets) {}

    /** @param clientIds accepted values of the header garmin-client-id; none where it is not checked */
    public record Garmin(@Nullable List<String> clientIds) {}

    @Override
    public String toString() {
        return "PushSettings[signedBody=" + signedBody + ", window=" + window + "]"; // never the secrets
    }
}
