package org.rouse.ingest.provider.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How accounts at providers are linked.
 *
 * @param publicUrl    where browsers reach this service; a provider sends people back to {@code /v1/accounts/PROVIDER/callback} beneath it
 * @param returnTo     where the browser goes once an account is linked, with {@code ?account=linked} or {@code refused}; empty shows a sentence
 * @param browserBound whether a link must end in the browser in which it was begun; false where apps begin links outside of it
 * @param stateLife    how long a person has to answer the provider
 * @param refreshAhead how long before its expiry an access token is refreshed
 * @param timeout      longest wait for a provider
 * @param currentKey   id of the key that seals what is new
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
     * One provider; it counts once its client id is set.
     *
     * @param userIdField   field of the token response, or of the answer of {@code userIdUri}, that holds the person's id there
     * @param userIdUri     asked with the access token; empty where the token response says it
     * @param revocationUri told when a person unlinks; empty where the provider has none
     * @param revocation    "rfc7009" posts the refresh token, "delete" sends DELETE with the access token
     * @param parameters    further parameters of the authorisation request
     * @param dialect       "withings" where it speaks as Withings does; left out for OAuth 2 as written
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
