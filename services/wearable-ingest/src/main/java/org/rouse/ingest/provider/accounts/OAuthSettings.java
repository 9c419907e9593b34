package org.rouse.ingest.provider.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of linking accounts at providers.
 *
 * @param publicUrl    where browsers reach this service; a provider sends people back to {@code /v1/accounts/PROVIDER/callback} beneath it
 * @param returnTo     the page that follows once an account is linked, with {@code ?account=linked} or {@code refused}; empty shows a
 *                     sentence
 * @param browserBound whether a link must end in the browser in which it was begun; false where apps begin links outside of it
 * @param stateLife    how long a person has to answer the provider
 * @param refreshAhead how long before its expiry an access token is refreshed
 * @param timeout      longest wait for a provider
 * @param currentKey   id of the key that seals new tokens
 * @param keys         base64 of 32 random bytes each, by id; without one nothing can be linked
 * @param providers    by name, which is that of the format their data comes in
 */
public record OAuthSettings(
        String publicUrl,
        String returnTo,
        boolean browserBound,
        Duration stateLife,
        Duration refreshAhead,
        Duration timeout,
        String currentKey,
        @Nullable Map<String, String> keys,
        @Nullable Map<String, Provider> providers) {

    /**
     * One provider; it is enabled once its client id is set.
     *
     * @param userIdField   field of the token response, or of the answer of {@code userIdUri}, that holds the person's id at the provider
     * @param userIdUri     URI that returns the id for the access token; empty where the token response contains it
     * @param revocationUri URI that is told when a person unlinks; empty where the provider has none
     * @param revocation    "rfc7009" posts the refresh token, "delete" sends DELETE with the access token
     * @param parameters    further parameters of the authorisation request
     * @param dialect       "withings" for Withings' protocol; absent for standard OAuth 2
     */
    public record Provider(
            String clientId,
            @Nullable String clientSecret,
            String authorizationUri,
            String tokenUri,
            @Nullable List<String> scopes,
            @Nullable String userIdField,
            @Nullable String userIdUri,
            @Nullable String revocationUri,
            @Nullable String revocation,
            @Nullable Map<String, String> parameters,
            @Nullable String dialect) {

        boolean isSetUp() {
            return !clientId.isBlank();
        }

        List<String> scopesOrNone() {
            return scopes == null ? List.of() : scopes;
        }

        @Override
        public String toString() {
            return "Provider[" + authorizationUri + "]"; // never the secret
        }
    }

    @Override
    public String toString() {
        return "OAuthSettings[" + publicUrl + "]"; // never the keys
    }
}
