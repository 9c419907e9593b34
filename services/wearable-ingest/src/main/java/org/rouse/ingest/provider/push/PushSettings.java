package org.rouse.ingest.provider.push;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pushes are proven, beside their secret paths. Several secrets may be in force while one is replaced.
 *
 * @param signedBody longest body that is read whole for its signature, bytes
 * @param window     how far a signed timestamp may lie from now
 */
public record PushSettings(
        int signedBody, Duration window, Google googleHealth, Oura oura, Polar polar, Garmin garminHealth) {

    /**
     * @param authorizations whole Authorization headers, such as "Bearer ..."; none where Google was given none
     * @param keysetUrl      where Google publishes its keys; empty where only the public keys here count
     * @param publicKeys     further keys: X.509 SubjectPublicKeyInfo in Base64
     */
    public record Google(
            @Nullable List<String> authorizations,
            @Nullable URI keysetUrl,
            @Nullable List<String> publicKeys) {}

    /**
     * @param clientSecrets      of the application; without one no event counts
     * @param verificationTokens that Oura was told to try the endpoint with
     */
    public record Oura(
            @Nullable List<String> clientSecrets, @Nullable List<String> verificationTokens) {}

    /** @param signatureSecrets as Polar gave them when the webhook was made; without one no event counts */
    public record Polar(@Nullable List<String> signatureSecrets) {}

    /** @param clientIds that the header garmin-client-id must have one of; none where it is not looked at */
    public record Garmin(@Nullable List<String> clientIds) {}

    @Override
    public String toString() {
        return "PushSettings[signedBody=" + signedBody + ", window=" + window + "]"; // never the secrets
    }
}
