package org.rouse.ingest.provider.accounts;

import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * A provider's tokens for an account; they leave the process only sealed.
 *
 * @param refresh     empty where the provider gives none
 * @param lifeSeconds lifetime of the access token from when it was issued; 0 where the provider does not state it
 */
record Tokens(String access, String refresh, long lifeSeconds) {

    /** @param oldRefresh stays valid where the answer holds no other */
    static Tokens of(OAuth2AccessTokenResponse answer, String oldRefresh) {
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        Instant issued = answer.getAccessToken().getIssuedAt();
        Instant expires = answer.getAccessToken().getExpiresAt();
        return new Tokens(
                answer.getAccessToken().getTokenValue(),
                refresh == null ? oldRefresh : refresh.getTokenValue(),
                issued == null || expires == null ? 0 : expires.getEpochSecond() - issued.getEpochSecond());
    }

    @Override
    public String toString() {
        return "Tokens"; // they are secrets
    }
}
